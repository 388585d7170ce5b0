"""What is sent, and where: one request each, as clients send it."""

from dataclasses import dataclass
from typing import Any

API = "/api/v1/organizers/"
ORGANIZER = f"{API}bigevents/"
EVENTS = f"{ORGANIZER}events/"
EVENT = f"{EVENTS}conference-100/"


@dataclass(frozen=True)
class Exchange:
    """A request, and the status it is answered with."""

    name: str
    path: str
    method: str = "GET"
    status: int = 200
    body: Any = None


@dataclass(frozen=True)
class OneExchange:
    """A case in which one request is sent, and the share of something else's rate aimed at."""

    exchange: Exchange
    aim: float

    @property
    def name(self) -> str:
        """Return what the case is called."""
        return self.exchange.name

    @property
    def exchanges(self) -> tuple[Exchange, ...]:
        """Return what is sent."""
        return (self.exchange,)
