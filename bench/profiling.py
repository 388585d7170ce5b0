"""Where the time of one request goes, inside the server's own process."""

import cProfile
import io
import pstats
import time
from collections.abc import Callable
from typing import Any

import orjson
import servers
from databases import Database
from exchanges import Exchange
from flask import Flask
from variants import variants
from werkzeug.test import EnvironBuilder

WARM_UP = 100
SHOWN = 45
ROW = "{:>8}{:>10}{:>12}  {}"


def profile(database: Database, exchange: Exchange, requests: int) -> None:
    """Call the application `requests` times, and once more as often under the profiler."""
    call = _caller(database.app, exchange, database.token)
    for _ in range(min(WARM_UP, requests)):
        call()
    began, began_cpu = time.perf_counter(), time.process_time()
    for _ in range(requests):
        call()
    wall = (time.perf_counter() - began) / requests * 1e6
    cpu = (time.process_time() - began_cpu) / requests * 1e6
    profiler = cProfile.Profile()
    for _ in range(requests):
        profiler.runcall(call)
    print(f"\n{exchange.name}: {wall:.0f} µs without the profiler, {cpu:.0f} µs of them busy\n")
    _print(pstats.Stats(profiler), requests)


def _caller(app: Flask, exchange: Exchange, token: str) -> Callable[[], None]:
    """Return a function that sends a request."""
    builder = EnvironBuilder(
        base_url=f"http://{servers.NAME}/",
        method=exchange.method,
        headers=servers.headers(token, exchange.body),
    )
    base = builder.get_environ()
    paths = variants(exchange.path.encode(), "bench-00", 0)
    bodies = variants(orjson.dumps(exchange.body) if exchange.body else b"", "bench-00", 0)

    def start_response(status: str, _headers: list, _error: Any = None) -> None:
        if int(status[:3]) != exchange.status:
            raise servers.ServerError(f"{exchange.name}: answered {status}.")

    def call() -> None:
        path, _, query = next(paths).decode().partition("?")
        body = next(bodies)
        environ = {**base, "PATH_INFO": path, "QUERY_STRING": query}
        environ |= {"wsgi.input": io.BytesIO(body), "CONTENT_LENGTH": str(len(body))}
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
