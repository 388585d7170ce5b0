"""The real server: gunicorn as it is deployed, in processes of its own."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Mapping
from http.client import HTTPConnection
from pathlib import Path
from typing import Any, NamedTuple, Self

import orjson
import psutil

ROOT = Path(__file__).resolve().parent.parent
WORKERS = 2
# How many seconds anything may take.
PATIENCE = 20


class Answer(NamedTuple):
    """What a server answered."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return orjson.loads(self.body)


class Process:
    """A server that runs while its `with` block does; `folder` holds what it writes."""

    def __init__(self, folder: Path, command: list[str], environment: Mapping[str, str]) -> None:
        self.folder = folder
        self.command = command
        self.environment = environment
        self.output = folder / "output"

    def __enter__(self) -> Self:
        with self.output.open("wb") as output:
            self.process = subprocess.Popen(  # noqa: S603 (our own words)
                self.command, cwd=self.folder, env=self.environment, stdout=output, stderr=output
            )
        try:
            self.wait()
        except BaseException:
            self.stop()
            raise
        return self

    def __exit__(self, *_error: object) -> None:
        self.stop()

    def wait(self) -> None:
        """Wait until the start is over."""
        end = time.monotonic() + PATIENCE
        while not self.ready():
            assert self.process.poll() is None, self.log
            assert time.monotonic() < end, self.log
            time.sleep(0.02)

    def ready(self) -> bool:
        """Tell whether the start is over."""
        raise NotImplementedError

    def stop(self) -> int:
        """Stop gracefully, and return the exit code."""
        self.process.terminate()
        return self.process.wait(PATIENCE)

    @property
    def log(self) -> str:
        """Everything that was written so far."""
        return self.output.read_text(errors="replace")


class Server(Process):
    """gunicorn, serving the application on the database at `database_url`.

    `application` is what to serve in its place, `environment` what to set for either.
    """

    def __init__(
        self, folder: Path, database_url: str, application: str = "", **environment: str
    ) -> None:
        self.port = free_port()
        config = str(ROOT / "tests" / "gunicorn.conf.py")
        application = application or f"pretixapi:create_app({str(folder)!r})"
        settings = {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(ROOT),
            "INSTANCE": str(folder),
            "DATABASE_URL": database_url,
            "SECRET_KEY": "test",
            "PORT": str(self.port),
            "WEB_CONCURRENCY": str(WORKERS),
        }
        command = [sys.executable, "-m", "gunicorn", "--config", config, application]
        super().__init__(folder, command, {**settings, **environment})

    def ready(self) -> bool:
        return self.log.count("Ready.") == WORKERS

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def workers(self) -> list[psutil.Process]:
        """The processes that serve requests."""
        return psutil.Process(self.process.pid).children()

    def worker_of(self, connection: HTTPConnection) -> psutil.Process:
        """Return the worker that serves a connection on which it has answered before."""
        port = connection.sock.getsockname()[1]
        for worker in self.workers:
            if any(each.raddr and each.raddr.port == port for each in worker.net_connections()):
                return worker
        raise AssertionError("Nobody serves this connection.")

    def kill(self) -> None:
        """Kill all processes at once, which leaves them no time for anything."""
        for each in (self.process, *self.workers):
            each.kill()
        self.process.wait(PATIENCE)

    def connect(self) -> HTTPConnection:
        return HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)

    def request(self, method: str, url: str, token: str | None = None, **options: Any) -> Answer:
        """Send one request on a connection of its own."""
        connection = self.connect()
        try:
            return ask(connection, method, url, token, **options)
        finally:
            connection.close()


def ask(
    connection: HTTPConnection, method: str, url: str, token: str | None = None, **options: Any
) -> Answer:
    """Send a request and read its answer; the connection stays open.

    The options are `json` or `body`, and `headers`.
    """
    headers = dict(options.get("headers", {}))
    body = options.get("body")
    if token:
        headers["Authorization"] = f"Token {token}"
    if "json" in options:
        body = orjson.dumps(options["json"])
        headers["Content-Type"] = "application/json"
    connection.request(method, url, body, headers)
    response = connection.getresponse()
    return Answer(response.status, dict(response.getheaders()), response.read())


def free_port() -> int:
    """Return a port on which nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def listens(port: int) -> bool:
    """Tell whether somebody listens on `port`."""
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0
