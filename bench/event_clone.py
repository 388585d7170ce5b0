"""The case that clones an event with much to sell."""

import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from statistics import median
from typing import ClassVar

import measuring
import orjson
import servers
from catalogue import EVENT_WITH_MANY_ITEMS
from event_rows import EventRows, Rows
from exchanges import OneExchange
from many_secrets import event_id
from measuring import Result, Setting
from servers import ServerError

# The first one warms up.
RUNS = 6
# A few seconds at most, whatever the driver takes: somebody waits for it.
MOST_SECONDS = 3


@dataclass(frozen=True)
class EventClone(OneExchange):
    """A request that clones an event, and the share of the driver's rate aimed at.

    The driver writes the rows of each clone once more, without having to read what they come from.
    """

    needs_secrets: ClassVar[bool] = False

    def measure(self, setting: Setting) -> Iterator[Result]:
        """Let the server and the driver take turns, with one clone at a time."""
        with closing(EventRows(setting.database)) as driver:
            source = driver.read(_id(setting, EVENT_WITH_MANY_ITEMS))
            runs = [self._run(setting, driver, source) for _ in range(RUNS)]
        cloning, writing = map(median, zip(*runs[1:], strict=True))
        rows = sum(map(len, source.values()))
        note = f"of the driver alone, in rows; a clone in {cloning:.2f} s, aim {MOST_SECONDS}"
        yield Result(
            setting.engine,
            self.name,
            rows / cloning,
            rows / writing,
            self.aim,
            note,
            sound=cloning < MOST_SECONDS,
        )

    def _run(self, setting: Setting, driver: EventRows, source: Rows) -> tuple[float, float]:
        """Return how many seconds the server took for a clone, and the driver for its rows."""
        body = measuring.body(self.exchange, next(measuring.prefixes))
        began = time.perf_counter()
        answer = servers.answer(setting.server.port, self.exchange, setting.database.token, body)
        cloning = time.perf_counter() - began
        clone = _id(setting, orjson.loads(answer)["slug"])
        rows = driver.read(clone)
        if _counts(rows) != _counts(source):
            raise ServerError(f"{self.name}: {_counts(rows)} rows of {_counts(source)}.")
        driver.remove(clone)
        began = time.perf_counter()
        driver.write(rows)
        writing = time.perf_counter() - began
        driver.remove(clone)
        return cloning, writing


def _counts(rows: Rows) -> dict[str, int]:
    return {table: len(each) for table, each in rows.items()}


def _id(setting: Setting, slug: str) -> int:
    with setting.database.app.app_context():
        return event_id(slug)
