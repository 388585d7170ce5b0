"""Cases that compare writing through the server with writing by the driver alone."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

import many_secrets
import measuring
from exchanges import Exchange
from measuring import Result, Setting, Side

# Longer than reading takes, since some have to wait until the disk has got what others wrote.
SECONDS = 2
TURN = 1


@dataclass(frozen=True)
class AgainstDriver:
    """A request that writes many secrets, and the share of the driver's rate aimed at."""

    exchange: Exchange
    aim: float
    needs_secrets: ClassVar[bool] = True

    @property
    def name(self) -> str:
        """Return what the case is called."""
        return self.exchange.name

    @property
    def exchanges(self) -> tuple[Exchange, ...]:
        """Return what is sent."""
        return (self.exchange,)

    def measure(self, setting: Setting) -> Iterator[Result]:
        """Let as many write by the driver as there are connections to the server."""
        with setting.database.app.app_context():
            event = many_secrets.event_id(many_secrets.EVENT_WITH_MANY)
        plan = {
            "url": setting.database.url,
            "event": event,
            "secrets": len(self.exchange.body),
            "writers": setting.connections,
        }
        sides = [measuring.requests(self.exchange, setting.server, setting)]
        sides.append(Side("driver_load.py", plan))
        server, driver = measuring.rates(sides, SECONDS * setting.seconds, TURN)
        note = f"of the driver alone, {setting.connections} writers each"
        yield Result(setting.engine, self.name, server, driver, self.aim, note)
