"""gunicorn as deploy/gunicorn.conf.py sets it up."""

import re
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import update

from pretixapi.http.errors import BUSY
from pretixapi.models import Event, db
from tests.client import ORGANIZER
from tests.server import Server, ask

EVENTS = f"{ORGANIZER}events/"
NEW_EVENT = {"name": {"en": "New"}, "slug": "new", "date_from": "2027-01-01T10:00:00Z"}

one_engine = pytest.mark.parametrize("engine_name", ["sqlite"], indirect=True, scope="session")


def test_server_answers_as_the_application_does(server, client, token, event):
    answer = server.request("GET", EVENTS, token)
    expected = client.get(EVENTS, base_url=server.url)
    assert answer.json == expected.json
    assert answer.headers["Content-Type"] == "application/json"


def test_twenty_creations_at_once_of_one_slug_make_one_event(server, organizer, token):
    def create(_number):
        answer = server.request("POST", EVENTS, token, json=NEW_EVENT)
        return answer.status, None if answer.status == 201 else answer.json

    with ThreadPoolExecutor(20) as threads:
        answers = sorted(threads.map(create, range(20)), key=str)
    taken = {"slug": ["This slug has already been used for a different event."]}
    assert answers == [(201, None)] + [(400, taken)] * 19


def test_writing_while_another_one_writes_is_refused_in_time(
    app, database_url, tmp_path, event, token
):
    with Server(tmp_path, database_url, LOCK_TIMEOUT="0.2") as server, db.engine.begin() as other:
        other.execute(update(Event).values(live=Event.live))
        answer = server.request("PATCH", f"{EVENTS}sampleconf/", token, json={"is_public": True})
    assert answer.status == 409
    assert answer.headers["Retry-After"] == "5"
    assert answer.json == {"detail": BUSY}


@one_engine
def test_connection_is_kept_for_the_next_request(server, event, token):
    connection = server.connect()
    assert ask(connection, "GET", EVENTS, token).headers["Connection"] == "keep-alive"
    kept = connection.sock
    assert ask(connection, "GET", EVENTS, token).status == 200
    assert connection.sock is kept
    connection.close()


@one_engine
def test_workers_are_forked_from_what_was_loaded_once(probe):
    shown = probe.request("GET", "/probe/").json
    assert shown["loader"] == shown["parent"] == probe.process.pid
    assert shown["frozen"] > 100_000
    assert shown["opened"] == 0
    assert shown["inherited"] == 0


@one_engine
def test_forwarded_headers_are_not_believed(server, event, token):
    hostile = {
        "X-Forwarded-For": "192.0.2.6",
        "X-Forwarded-Proto": "https",
        "X-Forwarded-Protocol": "ssl",
        "X-Forwarded-Ssl": "on",
        "X-Forwarded-Host": "evil.example",
        "X-Forwarded-Prefix": "/evil",
        "Forwarded": "for=192.0.2.6;host=evil.example;proto=https",
        "SCRIPT_NAME": "/api",
        "PATH_INFO": "/evil",
    }
    connection = server.connect()
    answer = ask(connection, "GET", f"{EVENTS}sampleconf/", token, headers=hostile)
    assert answer.json["public_url"] == f"{server.url}/bigevents/sampleconf/"
    ask(connection, "GET", "/")
    connection.close()
    assert "192.0.2.6" not in server.log


@one_engine
def test_stopping_server_finishes_what_it_was_asked(app, database_url, tmp_path, organizer, token):
    with Server(tmp_path, database_url) as server:
        connection = server.connect()
        connection.putrequest("POST", EVENTS)
        connection.putheader("Authorization", f"Token {token}")
        connection.putheader("Content-Length", "2")
        connection.putheader("Expect", "100-continue")
        connection.endheaders()
        # The interim answer tells that a thread serves the request.
        assert connection.sock.recv(100) == b"HTTP/1.1 100 Continue\r\n\r\n"
        server.process.terminate()
        connection.send(b"{}")
        assert connection.getresponse().status == 400
        connection.close()
        assert server.stop() == 0


@one_engine
def test_access_log_has_no_token_and_no_query(server, event, token):
    connection = server.connect()
    ask(connection, "GET", f"{EVENTS}?ordering=slug&search=querysecret", token)
    ask(connection, "GET", f"/api/{token}/", headers={"Referer": "https://example.org/?referrer"})
    # A thread logs one request before it takes the next one of the same connection.
    size = len(ask(connection, "GET", "/a%22b%0Ac%ff/").body)
    ask(connection, "GET", "/")
    connection.close()
    log = server.log
    line = r'127\.0\.0\.1 \[[^]]+\] "GET %s" %d \d+ \d+\n'
    assert re.search(line % (EVENTS, 200), log)
    assert re.search(line % (r"/api/\*\*\*/", 404), log)
    assert re.search(rf'"GET /a%22b%0Ac%EF%BF%BD/" 404 {size} \d+\n', log)
    for secret in (token, "querysecret", "ordering", "referrer"):
        assert secret not in log


@one_engine
def test_error_log_has_no_token_and_no_query(probe, make, organizer, token):
    answer = probe.request("GET", "/failure/?search=querysecret", token)
    assert answer.status == 500
    assert answer.json == {"detail": "Internal Server Error."}
    log = probe.log
    assert "RuntimeError: Token *** failed." in log
    assert token not in log
    assert "querysecret" not in log


@one_engine
def test_wrong_setting_stops_the_start_with_one_sentence(database_url, tmp_path):
    with (
        pytest.raises(AssertionError, match=r"^TRUSTED_PROXIES must be .*, not 'many'\.\n$"),
        Server(tmp_path, database_url, TRUSTED_PROXIES="many"),
    ):
        pass
