"""Writers that wait too long for another one are told so in time, and get through later."""

from collections.abc import Iterator

import pytest
from sqlalchemy import insert

from pretixapi.http.errors import BUSY
from pretixapi.models import ImportedSecret, db
from tests.concurrency.callers import BULK, SECRETS, bodies
from tests.concurrency.stored import check_list, stored_secrets
from tests.server import Server, ask


@pytest.fixture(scope="session")
def server(shared_app, database_url, tmp_path_factory) -> Iterator[Server]:
    """gunicorn whose writers wait for a short time only."""
    folder = tmp_path_factory.mktemp("impatient")
    with Server(folder, database_url, LOCK_TIMEOUT="0.2") as server:
        yield server


@pytest.mark.parametrize(
    ("method", "body", "status"),
    [
        ("POST", {"secret": "wanted"}, 201),
        ("PATCH", {"secret": "wanted"}, 200),
        ("PUT", {"secret": "wanted"}, 200),
        ("BULK", bodies(["before", "wanted", "zebra"]), 200),
    ],
)
def test_secret_that_another_one_may_bring(callers, event, method, body, status):
    (caller,) = callers(1)
    stored = caller.send("POST", SECRETS, json={"secret": "stored"}).json
    url = {"POST": SECRETS, "BULK": BULK}.get(method, f"{SECRETS}{stored['id']}/")
    method = "POST" if method == "BULK" else method
    with db.engine.connect() as other:
        brought = {"event_id": event.id, "secret": "wanted", "used": False}
        other.execute(insert(ImportedSecret).values(id=1_000_000, **brought))
        answer = ask(caller.connection, method, url, caller.token, json=body)
        assert (answer.status, answer.json) == (409, {"detail": BUSY})
        assert answer.headers["Retry-After"] == "5"
        other.rollback()
    assert stored_secrets(event.id) == {"stored": stored["id"]}
    assert caller.send(method, url, json=body).status == status
    check_list(caller, event)


def test_slow_upload_keeps_nobody_waiting(callers, event):
    slow, other = callers(2)
    connection = slow.connection
    connection.putrequest("POST", f"{SECRETS}import/")
    connection.putheader("Authorization", f"Token {slow.token}")
    connection.putheader("Content-Type", "text/csv")
    connection.putheader("Content-Length", "14")
    connection.putheader("Expect", "100-continue")
    connection.endheaders()
    # The interim answer tells that a thread serves the request.
    assert connection.sock.recv(100) == b"HTTP/1.1 100 Continue\r\n\r\n"
    connection.send(b"secret\na\n")
    answer = ask(other.connection, "POST", SECRETS, other.token, json={"secret": "c"})
    assert answer.status == 201
    connection.send(b"b\nd\nx")
    assert connection.getresponse().read() == b'{"imported":4}'
    assert list(stored_secrets(event.id)) == ["c", "a", "b", "d", "x"]
    check_list(other, event)
