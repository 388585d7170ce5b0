"""Cases that compare requests to the server with each other."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar

import measuring
import orjson
import servers
from exchanges import Exchange
from measuring import Result, Setting
from servers import ServerError
from variants import variants


@dataclass(frozen=True)
class AgainstEachOther:
    """Requests that are to take about as long, and the share of the fastest that each aims at."""

    name: str
    aim: float
    exchanges: tuple[Exchange, ...]
    needs_secrets: ClassVar[bool] = True

    def measure(self, setting: Setting) -> Iterator[Result]:
        """Load the server with one after the other."""
        for each in self.exchanges:
            _check(each, setting)
        sides = [measuring.requests(each, setting.server, setting) for each in self.exchanges]
        rates = measuring.rates(sides, setting.seconds)
        for each, rate in zip(self.exchanges, rates, strict=True):
            yield Result(
                setting.engine, each.name, rate, max(rates), self.aim, "of the fastest of these"
            )


def _check(exchange: Exchange, setting: Setting) -> None:
    """See to it that there is something in the answer: nothing would be fast, too."""
    path = next(variants(exchange.path.encode(), "", 0)).decode()
    sent = replace(exchange, path=path)
    answer = orjson.loads(servers.answer(setting.server.port, sent, setting.database.token))
    if answer.get("results") == []:
        raise ServerError(f"{exchange.name}: nothing came back.")
