"""Cases that compare the server with the floor."""

from collections.abc import Iterator
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, ClassVar

import measuring
import orjson
import servers
from exchanges import OneExchange
from measuring import Result, Setting
from servers import Server, ServerError
from variants import FRESH_PREFIX

FRESH_ID = "id-of-what-was-created"


@dataclass(frozen=True)
class AgainstFloor(OneExchange):
    """A request to both, and the share of the floor aimed at."""

    needs_secrets: ClassVar[bool] = False

    def measure(self, setting: Setting) -> Iterator[Result]:
        """Load the server and the floor."""
        self._check(setting)
        sides = [
            measuring.requests(self.exchange, each, setting)
            for each in (setting.server, setting.floor)
        ]
        server, floor = measuring.rates(sides, setting.seconds)
        yield Result(setting.engine, self.name, server, floor, self.aim, "of the floor")

    def _check(self, setting: Setting) -> None:
        """See to it that both give the same answer: otherwise there is nothing to compare."""
        given = self._answer(setting.server, setting.database.token)
        expected = self._answer(setting.floor, setting.database.token)
        if given != expected:
            raise ServerError(
                f"{self.name}: the answers differ.\nserver: {given}\nfloor:  {expected}"
            )

    def _answer(self, server: Server, token: str) -> Any:
        """Return the answer, with the same slug and id for whatever was created."""
        sent, prefix = self.exchange, next(measuring.prefixes)
        answer = servers.answer(server.port, sent, token, measuring.body(sent, prefix))
        shown = orjson.loads(answer.replace(prefix.encode(), FRESH_PREFIX.encode()))
        if sent.status == HTTPStatus.CREATED and "id" in shown:
            shown["id"] = FRESH_ID
        return shown
