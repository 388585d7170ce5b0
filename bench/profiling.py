"""Where the time of one case goes, inside the server's own process."""

import cProfile
import io
import pstats
import time
from collections.abc import Callable
from typing import Any

import orjson
import servers
from cases import FRESH_SLUG, Case
from databases import Database
from flask import Flask
from werkzeug.test import EnvironBuilder

WARM_UP = 100
SHOWN = 45
ROW = "{:>8}{:>10}{:>12}  {}"


def profile(database: Database, case: Case, requests: int) -> None:
    """Call the application `requests` times, and once more as often under the profiler."""
    call = _caller(database.app, case, database.token)
    for number in range(WARM_UP):
        call(number)
    began, began_cpu = time.perf_counter(), time.process_time()
    for number in range(WARM_UP, WARM_UP + requests):
        call(number)
    wall = (time.perf_counter() - began) / requests * 1e6
    cpu = (time.process_time() - began_cpu) / requests * 1e6
    profiler = cProfile.Profile()
    for number in range(WARM_UP + requests, WARM_UP + 2 * requests):
        profiler.runcall(call, number)
    print(
        f"\n{case.name}: {wall:.0f} µs a request without the profiler, {cpu:.0f} µs of them busy\n"
    )
    _print(pstats.Stats(profiler), requests)


def _caller(app: Flask, case: Case, token: str) -> Callable[[int], None]:
    """Return a function that sends one request; its number makes the slug a fresh one."""
    builder = EnvironBuilder(
        path=case.path,
        base_url=f"http://{servers.NAME}/",
        method=case.method,
        headers=servers.headers(token, case.body),
    )
    base = builder.get_environ()
    body = orjson.dumps(case.body) if case.body else b""

    def start_response(status: str, _headers: list, _error: Any = None) -> None:
        if int(status[:3]) != case.status:
            raise servers.ServerError(f"{case.name}: answered {status}.")

    def call(number: int) -> None:
        sent = body.replace(FRESH_SLUG.encode(), f"bench-{number:014}".encode())
        environ = {**base, "wsgi.input": io.BytesIO(sent), "CONTENT_LENGTH": str(len(sent))}
        answer = app.wsgi_app(environ, start_response)
        b"".join(answer)
        answer.close()

    return call


def _print(stats: pstats.Stats, requests: int) -> None:
    """Print the functions by the time spent in themselves; all figures are per request."""
    print(ROW.format("calls", "own µs", "with all µs", "function"))
    functions = sorted(stats.stats.items(), key=lambda item: item[1][2], reverse=True)
    for (file, line, name), (_, calls, own, cumulative, _) in functions[:SHOWN]:
        place = name if file == "~" else f"{_short(file)}:{line} {name}"
        figures = (calls / requests, own / requests * 1e6, cumulative / requests * 1e6)
        print(ROW.format(*(f"{figure:.1f}" for figure in figures), place))


def _short(file: str) -> str:
    return file.rpartition("site-packages/")[2].removeprefix(f"{servers.ROOT}/")
