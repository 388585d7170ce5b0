"""Measuring one case on the server and on the floor, side by side."""

import json
import subprocess
import sys
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

import orjson
import servers
from cases import FRESH_SLUG, Case
from servers import Server, ServerError

LOAD = Path(__file__).with_name("load.py")
SLICE = 0.25
WARM_UP = 0.5

# Each server has a part of the slugs to itself in every case.
prefixes = (f"bench-{number:02}" for number in count())


@dataclass(frozen=True)
class Result:
    """What came out for one case; rates are in requests a second."""

    engine: str
    case: str
    server: float
    floor: float
    aim: float

    @property
    def ratio(self) -> float:
        """Return the server's share of the floor."""
        return self.server / self.floor

    @property
    def verdict(self) -> str:
        """Say whether the aim was reached."""
        return "reached" if self.ratio >= self.aim else "missed"


@dataclass(frozen=True)
class Pair:
    """The server and the floor on one database, and a token for both."""

    server: Server
    floor: Server
    token: str


def check(case: Case, pair: Pair) -> None:
    """See to it that both give the same answer: otherwise there is nothing to compare."""
    given = _answer(case, pair.server.port, pair.token)
    expected = _answer(case, pair.floor.port, pair.token)
    if given != expected:
        raise ServerError(f"{case.name}: the answers differ.\nserver: {given}\nfloor:  {expected}")


def _answer(case: Case, port: int, token: str) -> Any:
    slug = f"{next(prefixes)}-000-0000000"
    body = None if case.body is None else orjson.dumps({**case.body, "slug": slug})
    status, answer = servers.ask(port, case.method, case.path, servers.headers(token, body), body)
    if status != case.status:
        raise ServerError(f"{case.name}: port {port} answered {status}: {answer.decode()}")
    return orjson.loads(answer.replace(slug.encode(), FRESH_SLUG.encode()))


def measure(engine: str, case: Case, pair: Pair, seconds: float, connections: int) -> Result:
    """Load server and floor in turns, in short ones since the machine's speed drifts."""
    rounds = max(round(seconds / SLICE), 1)
    plan = {
        "host": servers.HOST,
        "servers": [
            {"port": each.port, "pid": each.pid, "prefix": next(prefixes)}
            for each in (pair.server, pair.floor)
        ],
        "request": _request(case, pair.token),
        "fresh_slug": FRESH_SLUG,
        "status": case.status,
        "warm_up": WARM_UP,
        "rounds": rounds,
        "slice": seconds / rounds,
        "connections": connections,
    }
    server, floor = _load(case, plan)
    return Result(engine, case.name, server / seconds, floor / seconds, case.aim)


def _load(case: Case, plan: dict[str, Any]) -> list[int]:
    """Do what the plan says in a process of its own."""
    done = subprocess.run(  # noqa: S603 (our own words)
        [sys.executable, str(LOAD)],
        input=json.dumps(plan),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise ServerError(f"{case.name}: the load broke.\n{done.stderr}")
    return json.loads(done.stdout)


def _request(case: Case, token: str) -> str:
    body = "" if case.body is None else json.dumps(case.body)
    lines = [f"{case.method} {case.path} HTTP/1.1", f"Host: {servers.NAME}"]
    lines += [f"{name}: {value}" for name, value in servers.headers(token, case.body).items()]
    if body:
        lines.append(f"Content-Length: {len(body.encode())}")
    return "\r\n".join([*lines, "", body])
