"""The real chain: nginx with deploy/nginx.conf in front of gunicorn."""

import re
from contextlib import closing
from http.client import HTTPConnection, HTTPResponse

import orjson
import pytest

from tests.client import ORGANIZER
from tests.deploy.nginx import NAME, WITH_NGINX
from tests.server import PATIENCE, ask

EVENTS = f"{ORGANIZER}events/"
LIMIT = 10 * 1024 * 1024
HOST = {"Host": NAME}
HOSTILE = {
    **HOST,
    "X-Forwarded-For": "192.0.2.6",
    "X-Forwarded-Proto": "ftp",
    "X-Forwarded-Host": "evil.example",
    "X-Forwarded-Port": "1",
    "X-Forwarded-Prefix": "/evil",
}

pytestmark = WITH_NGINX


def test_links_have_the_outer_scheme_and_host(connection, make, organizer, event, token):
    make.event(organizer, "second")
    answer = ask(connection, "GET", f"{EVENTS}?page_size=1", token, headers=HOST)
    assert answer.json["next"] == f"https://{NAME}{EVENTS}?page=2&page_size=1"
    assert answer.json["results"][0]["public_url"].startswith(f"https://{NAME}/bigevents/")


def test_links_have_the_outer_port(connection, event, token):
    url = f"{EVENTS}sampleconf/"
    answer = ask(connection, "GET", url, token, headers={"Host": f"{NAME}:8443"})
    assert answer.json["public_url"] == f"https://{NAME}:8443/bigevents/sampleconf/"


def test_links_have_the_name_of_the_site_where_the_client_names_no_host(connection, event, token):
    connection.connect()
    head = f"GET {EVENTS}sampleconf/ HTTP/1.0\r\nAuthorization: Token {token}\r\n\r\n"
    connection.send(head.encode())
    response = HTTPResponse(connection.sock)
    response.begin()
    assert orjson.loads(response.read())["public_url"] == f"https://{NAME}/bigevents/sampleconf/"


def test_forwarded_headers_of_the_client_are_not_believed(connection, nginx, behind, event, token):
    answer = ask(connection, "GET", f"{EVENTS}sampleconf/", token, headers=HOSTILE)
    assert answer.json["public_url"] == f"https://{NAME}/bigevents/sampleconf/"
    ask(connection, "GET", "/", headers=HOST)
    for log in (nginx.logs, behind.log):
        assert f'"GET {EVENTS}sampleconf/" 200' in log
        assert "192.0.2.6" not in log


def test_both_logs_have_the_address_of_the_client(connection, nginx, behind):
    ask(connection, "GET", "/the/address/here/", headers=HOST)
    ask(connection, "GET", "/", headers=HOST)
    line = r'^127\.0\.0\.2 \[[^]]+\] "GET /the/address/here/" 404 23 '
    assert re.search(line, nginx.logs, re.MULTILINE)
    assert re.search(line, behind.log, re.MULTILINE)


@pytest.mark.parametrize("method", ["HEAD", "OPTIONS", "PUT"])
def test_answers_pass_unchanged(connection, behind, event, token, method):
    direct = behind.request(method, EVENTS, token, headers={**HOST, "X-Forwarded-Proto": "https"})
    answer = ask(connection, method, EVENTS, token, headers=HOST)
    assert (answer.status, answer.body) == (direct.status, direct.body)
    for header in ("Allow", "Vary", "Content-Type", "Content-Length", "X-Content-Type-Options"):
        assert answer.headers[header] == direct.headers[header]


def test_redirect_to_the_slash_passes_unchanged(connection):
    answer = ask(connection, "GET", f"{EVENTS[:-1]}?a=%2F%0a", headers=HOST)
    assert (answer.status, answer.body) == (301, b"")
    assert answer.headers["Location"] == f"{EVENTS}?a=%2F%0a"


@pytest.mark.parametrize(
    ("path", "seen"),
    [
        ("//", "//"),
        ("//api/v1/", "//api/v1/"),
        ("/api//v1/", "/api//v1/"),
        ("/%2F%252F/", "//%252F/"),
        ("/%ff/", "/%EF%BF%BD/"),
        ("/a/../b/", "/a/../b/"),
    ],
)
def test_odd_paths_are_not_made_even(connection, nginx, behind, path, seen):
    assert ask(connection, "GET", path, headers=HOST).status == 404
    ask(connection, "GET", "/", headers=HOST)
    assert f'"GET {seen}" 404' in behind.log
    if "//" in path:
        assert f'"GET {path}" 404' in nginx.logs


@pytest.mark.parametrize(
    ("requested", "headers", "status", "detail"),
    [
        ("GET /%00/", {}, 400, "Bad Request."),
        ("GET /../", {}, 400, "Bad Request."),
        ("GET /", {"Host": "a b"}, 400, "Bad Request."),
        ("GET /refused", {}, 404, "Not found."),
        ("TRACE /", {}, 405, "Method 'TRACE' not allowed."),
        (f"GET /{'a' * 9000}", {}, 414, "Request-URI Too Long."),
        ("GET /", {"X-Long": "a" * 9000}, 431, "Request Header Fields Too Large."),
        ("GET /", {"Transfer-Encoding": "bread"}, 501, "Not Implemented."),
    ],
)
def test_refusals_of_nginx_are_json(connection, requested, headers, status, detail):
    answer = ask(connection, *requested.split(), headers={**HOST, **headers})
    assert (answer.status, answer.json) == (status, {"detail": detail})
    assert answer.headers["Content-Type"] == "application/json"


def test_body_is_too_large_announced_or_not(connection, behind, organizer, token):
    body = b"a" * (LIMIT + 1)
    for sent in (body, iter([body])):
        answer = ask(connection, "POST", EVENTS, token, body=sent, headers=HOST)
        assert (answer.status, answer.json) == (413, {"detail": "Request body too large."})
        connection.close()
    assert '" 413 ' not in behind.log


def test_body_is_as_large_as_may_be(connection, organizer, token):
    answer = ask(connection, "POST", EVENTS, token, body=b"{}".rjust(LIMIT), headers=HOST)
    assert (answer.status, answer.json["name"]) == (400, ["This field is required."])


def test_connection_is_kept_for_the_next_request(connection):
    assert ask(connection, "GET", "/", headers=HOST).status == 200
    kept = connection.sock
    assert ask(connection, "GET", "/", headers=HOST).status == 200
    assert connection.sock is kept


def test_plain_http_is_sent_on_to_https(nginx):
    with closing(HTTPConnection("127.0.0.1", nginx.http, timeout=PATIENCE)) as plain:
        answer = ask(plain, "POST", f"{EVENTS}?a=%2F", body=b"{}", headers=HOST)
    assert answer.status == 308
    assert answer.headers["Location"] == f"https://{NAME}{EVENTS}?a=%2F"


def test_plain_http_on_the_port_of_https_is_refused_in_json(nginx):
    with closing(HTTPConnection("127.0.0.1", nginx.https, timeout=PATIENCE)) as plain:
        answer = ask(plain, "GET", "/", headers=HOST)
    assert (answer.status, answer.json) == (400, {"detail": "Bad Request."})
