"""How mail servers are told, and spoken to."""

import shutil
import subprocess

import pytest

from pretixapi.mail.server import MailServer, read_server
from tests.mail.sink import Sink


@pytest.fixture(scope="session")
def certificate(tmp_path_factory):
    """A file with a key and a certificate for this machine."""
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("There is no openssl to make a certificate.")
    path = tmp_path_factory.mktemp("certificate") / "both.pem"
    names = ["-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1"]
    files = ["-keyout", str(path), "-out", str(path.with_suffix(".crt"))]
    command = [openssl, "req", "-x509", "-newkey", "rsa:2048", "-nodes", *names, *files]
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603 (our own words)
    with path.open("a") as both:
        both.write(path.with_suffix(".crt").read_text())
    return path


@pytest.mark.parametrize(
    ("url", "server"),
    [
        ("smtp://mail.example.org", MailServer("mail.example.org", 25)),
        ("smtp://mail.example.org/", MailServer("mail.example.org", 25)),
        ("smtp://localhost:2525", MailServer("localhost", 2525)),
        ("smtp://[::1]:2525", MailServer("::1", 2525)),
        ("smtp://host?starttls", MailServer("host", 587, starttls=True)),
        ("smtps://host", MailServer("host", 465, tls=True)),
        ("smtp://jo%40example.org:a%2Fb@host", MailServer("host", 25, "jo@example.org", "a/b")),
        ("smtp://jo@host", MailServer("host", 25, "jo")),
    ],
)
def test_server_is_read_from_a_url(url, server):
    assert read_server(url) == server


@pytest.mark.parametrize(
    "url",
    [
        "",
        "host",
        "smtp:host",
        "smtp://",
        "smtp://:25",
        "http://host",
        "smtp://host:port",
        "smtp://host:99999",
        "smtp://[::1",
        "smtp://host/path",
        "smtp://host#fragment",
        "smtp://host?tls",
        "smtps://host?starttls",
        "smtp://ho st",
        "smtp://host\n",
        None,
        5,
        b"smtp://host",
    ],
)
def test_what_names_no_server_is_none(url):
    assert read_server(url) is None


def test_password_is_not_shown():
    assert "secret" not in repr(read_server("smtp://jo:secret@host"))


def test_client_logs_in(deliver, sink, mail):
    mail()
    sink.account = ("jo@example.org", "a/b")
    address = f"jo%40example.org:a%2Fb@{sink.address}"
    assert (deliver(f"smtp://{address}")[0], len(sink.received)) == (0, 1)


def test_wrong_password_is_told_without_it(deliver, sink, mail):
    mail()
    sink.account = ("jo", "right")
    assert deliver(f"smtp://jo:wrong@{sink.address}") == (
        1,
        "",
        "Error: The mail server cannot be used: (535, b'unknown')\n",
    )


@pytest.fixture(params=["smtp://{}?starttls", "smtps://{}"])
def encrypted(request, certificate):
    """A mail server that encrypts, later or at once, and its URL."""
    with Sink(certificate=certificate, tls=request.param.startswith("smtps")) as sink:
        yield sink, request.param.format(sink.address)


def test_conversation_is_encrypted(deliver, mail, encrypted, certificate, monkeypatch):
    mail()
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    sink, url = encrypted
    assert (deliver(url)[0], len(sink.received)) == (0, 1)


def test_server_that_nobody_vouches_for_gets_nothing(deliver, mail, encrypted):
    mail()
    sink, url = encrypted
    code, told, fault = deliver(url)
    assert (code, told, "CERTIFICATE_VERIFY_FAILED" in fault) == (1, "", True)
    assert sink.received == []
