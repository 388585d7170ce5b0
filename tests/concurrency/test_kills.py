"""Processes that are killed in the middle of their work: all that they bring is there, or nothing.

The moments are spread over the time that the work takes when nobody disturbs it.
"""

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from itertools import count
from select import select as wait_for
from time import monotonic
from typing import NamedTuple

import orjson
import psutil
import pytest

from pretixapi.models import Event
from tests.concurrency.callers import Caller, bodies
from tests.concurrency.kills import Outcome, check_outcomes, moments
from tests.concurrency.stored import check_list, list_url, wait_for_writers
from tests.server import PATIENCE, ROOT, Server

# To kill all processes takes another server each time; in between it is the one that serves.
ALL_OF_THEM = 4
LONG = 10_000


class Upload(NamedTuple):
    """Secrets that one request brings."""

    place: str
    content_type: str
    body: bytes
    count: int


LIST = orjson.dumps(bodies(f"s{place}" for place in range(500)))
FILE = "\n".join(["secret", *(f"secret-{place}" for place in range(LONG))]).encode()
UPLOADS = {
    "list": Upload("bulk_create/", "application/json", LIST, 500),
    "file": Upload("import/", "text/csv", FILE, LONG),
}


class Lasting:
    """A server that is there again after it was killed."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.running = ExitStack()
        self.running.enter_context(server)

    def kill(self, worker: psutil.Process | None = None) -> None:
        """Kill all processes, or one that is replaced."""
        if worker is None:
            self.server.kill()
            self.running.enter_context(self.server)
        else:
            worker.kill()


@pytest.fixture
def lasting(app, database_url, tmp_path) -> Iterator[Lasting]:
    """A server of the test's own; what it leaves in temporary files is gone with the test."""
    lasting = Lasting(Server(tmp_path, database_url, TMPDIR=str(tmp_path)))
    with lasting.running:
        yield lasting


@pytest.fixture
def events(make, organizer) -> Iterator[Event]:
    """One new event after the other."""
    return (make.event(organizer, f"event{number}") for number in count())


def bring(caller: Caller, event: Event, upload: Upload, patience: float = PATIENCE) -> float | None:
    """Send the request, and tell how many seconds its answer took if it came in time."""
    begin = monotonic()
    url = list_url(event) + upload.place
    headers = {"Authorization": f"Token {caller.token}", "Content-Type": upload.content_type}
    caller.connection.request("POST", url, upload.body, headers)
    left = max(begin + patience - monotonic(), 0)
    answered, _, _ = wait_for([caller.connection.sock], [], [], left)
    if not answered:
        return None
    response = caller.connection.getresponse()
    assert (response.status, bool(response.read())) == (200, True)
    return monotonic() - begin


@pytest.fixture
def check_event(lasting, token, check_file) -> Callable[[Event], int]:
    """A function that checks that all goes on with an event, and tells how much it had got."""

    def check(event: Event) -> int:
        wait_for_writers(event.id)
        with closing(Caller(lasting.server, token)) as caller:
            assert caller.send("POST", list_url(event), json={"secret": "next"}).status == 201
            count = check_list(caller, event, step=100)
        check_file()
        return count - 1

    return check


@pytest.fixture
def kill_during(lasting, token, check_event) -> Callable[..., Outcome]:
    """A function that kills a server, or the worker that serves, at a moment of a request."""

    def kill(upload: Upload, event: Event, moment: float, *, all_of_them: bool) -> Outcome:
        with closing(Caller(lasting.server, token)) as caller:
            # Now it is known who serves the connection.
            caller.send("GET", list_url(event))
            worker = lasting.server.worker_of(caller.connection)
            seconds = bring(caller, event, upload, moment)
            lasting.kill(None if all_of_them else worker)
        return Outcome(seconds is not None, check_event(event))

    return kill


@pytest.mark.parametrize("upload", UPLOADS.values(), ids=UPLOADS)
def test_server_killed_during_a_request(lasting, token, events, kill_during, upload):
    with closing(Caller(lasting.server, token)) as caller:
        caller.send("GET", "/")
        undisturbed = bring(caller, next(events), upload)
    outcomes = [
        kill_during(upload, next(events), moment, all_of_them=number % ALL_OF_THEM == 0)
        for number, moment in enumerate(moments(undisturbed))
    ]
    check_outcomes(outcomes, upload.count)


@pytest.fixture
def import_until(app, database_url, tmp_path) -> Callable[..., float | None]:
    """A function that imports a file on the command line, and kills that if it takes too long.

    It tells how many seconds that took from when the command had read most of the file.
    """
    environment = {
        "PYTHONPATH": str(ROOT),
        "TMPDIR": str(tmp_path),
        "DATABASE_URL": database_url,
        "SECRET_KEY": "test",
    }
    flask = [sys.executable, "-m", "flask", "--app", f"pretixapi:create_app({str(tmp_path)!r})"]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.DEVNULL, "env": environment}

    def import_file(event: Event, patience: float = PATIENCE) -> float | None:
        words = [*flask, "secrets", "import", "bigevents", event.slug, "-"]
        with subprocess.Popen(words, **pipes) as command:  # noqa: S603 (our own words)
            # A pipe does not hold that much.
            command.stdin.write(FILE)
            command.stdin.close()
            begin = monotonic()
            try:
                assert command.wait(patience) == 0
            except subprocess.TimeoutExpired:
                return None
            finally:
                command.kill()
            return monotonic() - begin

    return import_file


def test_command_killed(import_until, events, check_event):
    undisturbed = import_until(next(events))
    outcomes = []
    for event, moment in zip(events, moments(undisturbed), strict=False):
        seconds = import_until(event, moment)
        outcomes.append(Outcome(seconds is not None, check_event(event)))
    check_outcomes(outcomes, LONG)
