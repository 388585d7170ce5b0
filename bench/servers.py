"""The server and the floor: the same gunicorn, configured as in production, on one database."""

import http.client
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from exchanges import Exchange

ROOT = Path(__file__).resolve().parent.parent
HOST = "127.0.0.1"
# What both are called by, so that the links in their answers are the same.
NAME = "bench.example.org"
WORKERS = 2
PATIENCE = 30


class ServerError(SystemExit):
    """End the bench: a server does not do what it should."""


@dataclass(frozen=True)
class Program:
    """What gunicorn is to run, and how it is configured."""

    application: str
    configuration: Path


SERVER = Program("wsgi:app", ROOT / "deploy" / "gunicorn.conf.py")
FLOOR = Program("floor:application", ROOT / "bench" / "floor.conf.py")


@dataclass(frozen=True)
class Server:
    """A running gunicorn."""

    port: int
    pid: int


@contextmanager
def serving(program: Program, settings: dict[str, str], log: Path) -> Iterator[Server]:
    """Run `program` while the block runs."""
    port = _free_port()
    command = [sys.executable, "-m", "gunicorn", "--config", str(program.configuration)]
    command += ["--bind", f"{HOST}:{port}", "--pythonpath", str(ROOT / "bench")]
    command.append(program.application)
    environment = {**os.environ, **settings, "WEB_CONCURRENCY": str(WORKERS)}
    with log.open("wb") as output:
        process = subprocess.Popen(  # noqa: S603 (our own words)
            command, cwd=ROOT, env=environment, stdout=output, stderr=output
        )
        try:
            _wait(process, port, log)
            yield Server(port, process.pid)
        finally:
            process.terminate()
            process.wait(PATIENCE)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return probe.getsockname()[1]


def _wait(process: subprocess.Popen, port: int, log: Path) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and process.poll() is None:
        try:
            ask(port, "GET", "/", {})
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise ServerError(f"{log.stem} did not start:\n{log.read_text()[-2000:]}")


def ask(  # noqa: PLR0913 (a request has so many parts)
    port: int,
    method: str,
    path: str,
    headers: dict[str, str],
    body: bytes | None = None,
    *,
    patience: float = PATIENCE,
) -> tuple[int, bytes]:
    """Send one request and return the status and body of its answer."""
    connection = http.client.HTTPConnection(HOST, port, timeout=patience)
    try:
        connection.request(method, path, body, {"Host": NAME, **headers})
        response = connection.getresponse()
        return response.status, response.read()
    finally:
        connection.close()


def answer(port: int, exchange: Exchange, token: str, body: bytes | None = None) -> bytes:
    """Send `body` as the exchange wants it and return the answer, if it is the one expected."""
    sent = headers(token, body)
    status, received = ask(port, exchange.method, exchange.path, sent, body)
    if status != exchange.status:
        raise ServerError(f"{exchange.name}: port {port} answered {status}: {received.decode()}")
    return received


def headers(token: str, body: Any) -> dict[str, str]:
    """Return the headers that clients send."""
    always = {"Authorization": f"Token {token}", "Accept": "application/json"}
    return always if body is None else {**always, "Content-Type": "application/json"}
