"""Measuring two things or more in turns, each kept busy by a process of its own."""

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

import servers
from databases import Database
from exchanges import Exchange
from servers import Server, ServerError
from variants import variants

FOLDER = Path(__file__).parent
WARM_UP = 0.5
# Turns are short since the machine's speed drifts.
TURN = 0.25

# Each side has a part of the slugs to itself.
prefixes = (f"bench-{number:02}" for number in count())


@dataclass(frozen=True)
class Result:
    """What came out for one case: how many a second, and how many of what it is compared with."""

    engine: str
    case: str
    rate: float
    reference: float | None = None
    aim: float | None = None
    note: str = ""
    # Whether what is not a matter of rates was reached too.
    sound: bool = True

    @property
    def ratio(self) -> float | None:
        """Return the share of the reference."""
        return self.rate / self.reference if self.reference else None

    @property
    def verdict(self) -> str:
        """Say whether the aim was reached."""
        fast = self.ratio is None or self.ratio >= self.aim
        return "reached" if fast and self.sound else "missed"


@dataclass(frozen=True)
class Setting:
    """Where a case is measured: an engine with the server and the floor on one database."""

    engine: str
    database: Database
    server: Server
    floor: Server
    seconds: float
    connections: int


@dataclass(frozen=True)
class Side:
    """A program that does something for as long as it is told to, and counts how often."""

    program: str
    plan: dict[str, Any]


def requests(exchange: Exchange, server: Server, setting: Setting) -> Side:
    """Return the side that sends a request to a server over and over."""
    plan = {
        "host": servers.HOST,
        "port": server.port,
        "pid": server.pid,
        "prefix": next(prefixes),
        "request": _request(exchange, setting.database.token),
        "status": exchange.status,
        "connections": setting.connections,
    }
    return Side("load.py", plan)


def _request(exchange: Exchange, token: str) -> str:
    body = "" if exchange.body is None else json.dumps(exchange.body)
    lines = [f"{exchange.method} {exchange.path} HTTP/1.1", f"Host: {servers.NAME}"]
    lines += [f"{name}: {value}" for name, value in servers.headers(token, exchange.body).items()]
    if body:
        lines.append(f"Content-Length: {len(body.encode())}")
    return "\r\n".join([*lines, "", body])


def body(exchange: Exchange, prefix: str) -> bytes | None:
    """Return a body that no request had before, if `prefix` has not been used before."""
    if exchange.body is None:
        return None
    return next(variants(json.dumps(exchange.body).encode(), prefix, 0))


def rates(sides: Sequence[Side], seconds: float, turn: float = TURN) -> list[float]:
    """Let the sides work in turns, for so many seconds each; return how much each did a second."""
    turns = max(round(seconds / turn), 1)
    with ExitStack() as stack:
        running = [stack.enter_context(_running(side)) for side in sides]
        for each in running:
            _let_work(each, WARM_UP)
        sums = [(0, 0.0) for _ in sides]
        for _ in range(turns):
            for place, each in enumerate(running):
                done, taken = _let_work(each, seconds / turns)
                sums[place] = sums[place][0] + done, sums[place][1] + taken
    return [done / taken for done, taken in sums]


@contextmanager
def _running(side: Side) -> Iterator[subprocess.Popen]:
    """Run a side's program while the block runs; it ends when nobody tells it anything more."""
    process = subprocess.Popen(  # noqa: S603 (our own words)
        [sys.executable, str(FOLDER / side.program)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        print(json.dumps(side.plan), file=process.stdin, flush=True)
        yield process


def _let_work(process: subprocess.Popen, seconds: float) -> tuple[int, float]:
    """Return how often it did its thing, and how many seconds it took for that."""
    print(seconds, file=process.stdin, flush=True)
    told = process.stdout.readline()
    if not told:
        raise ServerError("The load broke: see above.")
    done, taken = json.loads(told)
    return done, taken
