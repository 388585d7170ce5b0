"""What gunicorn does our way, a piece at a time; tests/deploy has the whole."""

import io
import os
import socket

import pytest
from gunicorn.config import Config
from gunicorn.http import errors
from gunicorn.http.body import ChunkedReader
from gunicorn.http.unreader import IterUnreader

from pretixapi.http.server import Body, Logger, WholeBodies, Worker


@pytest.fixture
def error_log(tmp_path):
    return tmp_path / "errors"


@pytest.fixture
def worker(error_log):
    configuration = Config()
    configuration.set("errorlog", str(error_log))
    worker = Worker(1, os.getpid(), [], None, 30, configuration, Logger(configuration))
    yield worker
    worker.tmp.close()
    for handler in list(worker.log.error_log.handlers):
        worker.log.error_log.removeHandler(handler)
        handler.close()


@pytest.fixture
def ends():
    server, client = socket.socketpair()
    with server, client:
        yield server, client


@pytest.mark.parametrize(
    ("fault", "status"),
    [
        (errors.InvalidHeader("Authorization ticketsecret"), "400 Bad Request"),
        (errors.InvalidRequestLine("/?ticketsecret"), "400 Bad Request"),
        (errors.LimitRequestLine(9, 8), "414 Request-URI Too Long"),
    ],
)
def test_refusal_is_json_and_logged_without_its_words(worker, ends, error_log, fault, status):
    server, client = ends
    worker.handle_error(None, server, ("192.0.2.6", 80), fault)
    body = f'{{"detail": "{status[4:]}."}}'
    assert client.recv(1000).decode() == (
        f"HTTP/1.1 {status}\r\nConnection: close\r\nContent-Type: application/json\r\n"
        f"Content-Length: {len(body)}\r\n\r\n{body}"
    )
    log = error_log.read_text()
    assert f"Refused a request from 192.0.2.6: {type(fault).__name__}\n" in log
    assert "ticketsecret" not in log


def test_failure_is_json_and_logged_without_secrets(worker, ends, error_log):
    server, client = ends
    worker.handle_error(object(), server, ("192.0.2.6", 80), RuntimeError("a" * 32))
    assert client.recv(1000).startswith(b"HTTP/1.1 500 Internal Server Error\r\n")
    log = error_log.read_text()
    assert "RuntimeError: ***" in log


def test_refusal_of_a_client_that_is_gone_is_nobodys_fault(worker, ends):
    server, client = ends
    client.close()
    worker.handle_error(None, server, ("192.0.2.6", 80), errors.InvalidHeader("X"))


def test_exceptions_are_logged_unless_a_client_fell_silent(worker, error_log):
    for kind in (BlockingIOError, ConnectionError):
        try:
            raise kind
        except OSError:
            worker.log.exception("Socket error.")
    assert error_log.read_text().count("Socket error.") == 1


def test_whole_body_is_read_as_it_is():
    body = Body(io.BytesIO(b"abc"), 3)
    assert [body.read(2), body.read(2), body.read(2)] == [b"ab", b"c", b""]


def test_body_that_breaks_off_is_an_error_of_the_transfer():
    body = Body(io.BytesIO(b"abc"), 4)
    assert body.read() == b"abc"
    with pytest.raises(OSError, match="broke off"):
        body.read()


def test_broken_chunk_is_an_error_of_the_transfer():
    body = Body(ChunkedReader(None, IterUnreader([b"zz\r\n"])), 0)
    with pytest.raises(OSError, match="broken"):
        body.read(1)


def test_rest_of_a_body_is_read_before_the_answer_goes_out():
    stream = io.BytesIO(b"a" * 1_000_000)
    read_one = WholeBodies(lambda environ, _start: [environ["wsgi.input"].read(1)])
    assert read_one({"wsgi.input": stream, "CONTENT_LENGTH": "1000000"}, None) == [b"a"]
    assert stream.read() == b""
