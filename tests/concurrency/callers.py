"""Clients that call at the same time."""

from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

from pretixapi.http.errors import BUSY
from tests.client import ORGANIZER
from tests.server import PATIENCE, Answer, Server, ask

SECRETS = f"{ORGANIZER}events/sampleconf/imported_secrets/"
BULK = f"{SECRETS}bulk_create/"
MOST_TRIES = 10


class Caller:
    """A client that comes again until the server is not too busy for what it wants.

    409 with Retry-After is the documented answer where another one held a lock for too long.
    """

    def __init__(self, server: Server, token: str) -> None:
        self.connection = server.connect()
        self.token = token

    def send(self, method: str, url: str, **options: Any) -> Answer:
        """Send a request on the connection that is kept, and return its answer."""
        for _ in range(MOST_TRIES):
            answer = ask(self.connection, method, url, self.token, **options)
            if answer.status != 409:
                break
            assert (answer.headers["Retry-After"], answer.json) == ("5", {"detail": BUSY})
        return answer

    def close(self) -> None:
        """Close the connection."""
        self.connection.close()


def create(caller: Caller, url: str, body: Mapping[str, Any]) -> int:
    """Return the id of what was created."""
    answer = caller.send("POST", url, json=body)
    assert answer.status == 201, answer
    return answer.json["id"]


def at_once(tasks: Iterable[Callable[[], Any]]) -> list[Any]:
    """Return what each of the tasks returns when all of them begin at the same time."""
    tasks = list(tasks)
    start = Barrier(len(tasks))

    def run(task: Callable[[], Any]) -> Any:
        start.wait(PATIENCE)
        return task()

    with ThreadPoolExecutor(len(tasks)) as threads:
        return list(threads.map(run, tasks))


def bodies(secrets: Iterable[str]) -> list[dict[str, str]]:
    """Return what creates the secrets."""
    return [{"secret": secret} for secret in secrets]
