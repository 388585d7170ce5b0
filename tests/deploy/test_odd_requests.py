"""What is hardly HTTP any more: each gets a clean answer in JSON, and none stops the server."""

import re
import socket
from functools import partial
from http.client import HTTPResponse

import pytest

from tests.client import ORGANIZER
from tests.server import PATIENCE, Answer

EVENTS = f"{ORGANIZER}events/"
LIMIT = 10 * 1024 * 1024
TOO_LARGE = {"detail": "Request body too large."}
JSON = "Content-Type: application/json"
FORM = "Content-Type: application/x-www-form-urlencoded"
CHUNKED = "Transfer-Encoding: chunked"

pytestmark = pytest.mark.parametrize("engine_name", ["sqlite"], indirect=True, scope="session")


def send(port: int, *pieces: bytes, ends: bool = False) -> Answer:
    """Send raw bytes and read the answer; with `ends`, tell that nothing more will come."""
    with socket.create_connection(("127.0.0.1", port), PATIENCE) as connection:
        for piece in pieces:
            connection.sendall(piece)
        if ends:
            connection.shutdown(socket.SHUT_WR)
        response = HTTPResponse(connection)
        response.begin()
        return Answer(response.status, dict(response.getheaders()), response.read())


def head(line: str, *headers: str, host: str = "Host: example.org") -> bytes:
    return "\r\n".join((line, *([host] if host else []), *headers, "", "")).encode("latin-1")


def chunk(data: bytes) -> bytes:
    return b"%x\r\n%s\r\n" % (len(data), data)


@pytest.mark.parametrize(
    ("request_line", "status", "detail"),
    [
        ("GET", 400, "Bad Request."),
        ("GET / HTTP/2.0", 400, "Bad Request."),
        ("GET /a b HTTP/1.1", 400, "Bad Request."),
        ("GET /\xff HTTP/1.1", 400, "Bad Request."),
        ("GET /\x00 HTTP/1.1", 400, "Bad Request."),
        ("GET http://[::1/ HTTP/1.1", 400, "Bad Request."),
        ("get / HTTP/1.1", 400, "Bad Request."),
        ("\x16\x03\x01\x02", 400, "Bad Request."),
        ("OPTIONS * HTTP/1.1", 404, "Not found."),
        ("CONNECT example.org:443 HTTP/1.1", 404, "Not found."),
        ("GET http://example.org/no/such/page HTTP/1.1", 404, "Not found."),
        ("GET //api/v1/organizers/ HTTP/1.1", 404, "Not found."),
        ("GET /api//v1/organizers/ HTTP/1.1", 404, "Not found."),
        ("GET /%00/%ff/%0a HTTP/1.1", 404, "Not found."),
        (f"GET /no/such/{'a' * 8100} HTTP/1.1", 404, "Not found."),
        (f"GET /{'a' * 9000} HTTP/1.1", 414, "Request-URI Too Long."),
        (f"GET /?{'a' * 1_000_000} HTTP/1.1", 414, "Request-URI Too Long."),
    ],
)
def test_request_line_is_odd(server, request_line, status, detail):
    answer = send(server.port, head(request_line))
    assert (answer.status, answer.json) == (status, {"detail": detail})
    assert answer.headers["Content-Type"] == "application/json"


@pytest.mark.parametrize(
    ("header", "status", "detail"),
    [
        ("no colon", 400, "Bad Request."),
        ("X-NUL: a\x00b", 400, "Bad Request."),
        ("X-Folded: a\r\n b", 400, "Bad Request."),
        ("Host: example.com", 400, "Bad Request."),
        ("Content-Length: -1", 400, "Bad Request."),
        ("Content-Length: 1\r\nContent-Length: 2", 400, "Bad Request."),
        ("Content-Length: 1\r\nTransfer-Encoding: chunked", 400, "Bad Request."),
        ("Transfer-Encoding: bread", 501, "Not Implemented."),
        (f"X-Long: {'a' * 9000}", 431, "Request Header Fields Too Large."),
        (f"X-Longer: {'a' * 3_000_000}", 431, "Request Header Fields Too Large."),
        ("\r\n".join(f"X-{n}: a" for n in range(101)), 431, "Request Header Fields Too Large."),
    ],
)
def test_header_is_odd(server, header, status, detail):
    answer = send(server.port, head("GET / HTTP/1.1", header))
    assert (answer.status, answer.json) == (status, {"detail": detail})


@pytest.mark.parametrize("host", ["", "a b", "a/b", "<script>", "x:99999", "[::1", "\xff", "a,b"])
def test_host_is_odd(server, event, token, host):
    authorization = f"Authorization: Token {token}"
    answer = send(server.port, head(f"GET {EVENTS} HTTP/1.1", authorization, host=f"Host: {host}"))
    assert answer.status == 400
    assert answer.json == {"detail": "The Host header is not valid."}


@pytest.mark.parametrize("version", ["HTTP/1.0", "HTTP/1.1"])
def test_host_is_missing(server, event, token, version):
    authorization = f"Authorization: Token {token}"
    answer = send(server.port, head(f"GET {EVENTS} {version}", authorization, host=""))
    assert answer.json["results"][0]["public_url"] == f"{server.url}/bigevents/sampleconf/"


@pytest.mark.parametrize(
    "body",
    [
        b"zz\r\n{}\r\n0\r\n\r\n",
        b"2\r\n{}}\r\n0\r\n\r\n",
        b"2;\x01\r\n{}\r\n0\r\n\r\n",
        b"2\r\n{}\r\n0\r\nno trailer\r\n\r\n",
        b"ff\r\n{}",
    ],
)
@pytest.mark.parametrize("content_type", [JSON, FORM])
def test_chunks_are_broken(server, token, content_type, body):
    line = head(f"POST {EVENTS} HTTP/1.1", f"Authorization: Token {token}", content_type, CHUNKED)
    answer = send(server.port, line, body, ends=True)
    assert (answer.status, answer.json) == (400, {"detail": "Bad Request."})


@pytest.mark.parametrize("ends", [True, False])
@pytest.mark.parametrize("content_type", [JSON, FORM])
def test_body_breaks_off(probe, token, content_type, ends):
    """Whether the client goes away or falls silent."""
    line = head(
        f"POST {EVENTS} HTTP/1.1",
        f"Authorization: Token {token}",
        content_type,
        "Content-Length: 3",
    )
    answer = send(probe.port, line, b"{}", ends=ends)
    assert (answer.status, answer.json) == (400, {"detail": "Bad Request."})


def test_request_line_never_ends(probe):
    with socket.create_connection(("127.0.0.1", probe.port), PATIENCE) as connection:
        connection.sendall(b"GET /")
        assert connection.recv(1) == b""
    assert probe.request("GET", "/probe/").status == 200
    assert "BlockingIOError" not in probe.log


@pytest.mark.parametrize(
    "content_type", [JSON, FORM, "Content-Type: multipart/form-data; boundary=x"]
)
@pytest.mark.parametrize("chunked", [True, False])
def test_body_is_too_large(server, organizer, token, content_type, chunked):
    body = b"a" * 2 * LIMIT
    length = CHUNKED if chunked else f"Content-Length: {len(body)}"
    line = head(f"POST {EVENTS} HTTP/1.1", f"Authorization: Token {token}", content_type, length)
    answer = send(server.port, line, chunk(body) + chunk(b"") if chunked else body)
    assert (answer.status, answer.json) == (413, TOO_LARGE)


@pytest.mark.parametrize("chunked", [True, False])
def test_body_is_as_large_as_may_be(server, organizer, token, chunked):
    body = b"{}".rjust(LIMIT)
    length = CHUNKED if chunked else f"Content-Length: {len(body)}"
    line = head(f"POST {EVENTS} HTTP/1.1", f"Authorization: Token {token}", JSON, length)
    answer = send(server.port, line, chunk(body) + chunk(b"") if chunked else body)
    assert answer.status == 400
    assert answer.json["name"] == ["This field is required."]


def test_body_is_large_and_nobody_reads_it(server):
    body = b"a" * 2 * LIMIT
    line = head(f"POST {EVENTS} HTTP/1.1", JSON, f"Content-Length: {len(body)}")
    answer = send(server.port, line, body)
    assert answer.status == 401


def test_requests_come_in_one_go(server):
    refused = head(f"POST {EVENTS} HTTP/1.1", JSON, "Content-Length: 2") + b"{}"
    last = head("HEAD / HTTP/1.1", "Connection: close")
    with socket.create_connection(("127.0.0.1", server.port), PATIENCE) as connection:
        connection.sendall(refused + head("GET / HTTP/1.1") + last)
        answers = b"".join(iter(partial(connection.recv, LIMIT), b""))
    assert re.findall(rb"HTTP/1.1 (\d+)", answers) == [b"401", b"200", b"200"]
