"""A mail server that keeps what it gets."""

import ssl
from base64 import b64decode
from collections import defaultdict
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from socketserver import StreamRequestHandler, ThreadingTCPServer
from threading import Thread
from typing import Any, Self

EXTENSIONS = (b"AUTH PLAIN", b"STARTTLS", b"8BITMIME")
# Hanging up in place of an answer.
HANG_UP = b""


class Conversation(StreamRequestHandler):
    """What a client says, line by line."""

    server: "Sink"

    def handle(self) -> None:
        if self.server.tls:
            self.encrypt()
        self.say(b"220 sink")
        while line := self.rfile.readline():
            verb, _, rest = line.strip().decode().partition(" ")
            verb = verb.upper()
            answers = self.server.answers[verb]
            answer = answers.pop(0) if answers else getattr(self, verb.lower())(rest)
            if answer == HANG_UP:
                break
            self.say(answer)
            if verb == "STARTTLS":
                self.encrypt()

    def finish(self) -> None:
        super().finish()
        self.connection.close()

    def say(self, answer: bytes) -> None:
        self.wfile.write(answer + b"\r\n")

    def encrypt(self) -> None:
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(self.server.certificate)
        self.rfile.close()
        self.request = context.wrap_socket(self.request, server_side=True)
        self.setup()

    def ehlo(self, _rest: str) -> bytes:
        return b"\r\n".join([b"250-sink", *(b"250-" + each for each in EXTENSIONS), b"250 HELP"])

    def auth(self, rest: str) -> bytes:
        _, *account = b64decode(rest.removeprefix("PLAIN ")).decode().split("\0")
        is_known = tuple(account) == self.server.account
        return b"235 welcome" if is_known else b"535 unknown"

    def starttls(self, _rest: str) -> bytes:
        return b"220 go on"

    def mail(self, _rest: str) -> bytes:
        return b"250 ok"

    rcpt = rset = mail

    def data(self, _rest: str) -> bytes:
        self.say(b"354 go on")
        lines = iter(self.rfile.readline, b".\r\n")
        received = b"".join(line.removeprefix(b".").replace(b"\r\n", b"\n") for line in lines)
        self.server.received.append(message_from_bytes(received, policy=policy.default))
        return b"250 taken"

    def quit(self, _rest: str) -> bytes:
        return b"221 bye"


class Sink(ThreadingTCPServer):
    """A mail server that runs while its `with` block does.

    `answers` are what it says to a command in place of what it would, `account` is the user and
    the password that it knows, and `certificate` what it encrypts with, at once if `tls` is set.
    """

    daemon_threads = True

    def __init__(self, *, certificate: Path | None = None, tls: bool = False) -> None:
        super().__init__(("127.0.0.1", 0), Conversation)
        self.answers: dict[str, list[bytes]] = defaultdict(list)
        self.account: tuple[str, ...] = ()
        self.certificate = certificate
        self.tls = tls
        self.received: list[EmailMessage] = []

    def __enter__(self) -> Self:
        self.thread = Thread(target=self.serve_forever, args=(0.01,))
        self.thread.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self.shutdown()
        self.thread.join()
        self.server_close()

    @property
    def address(self) -> str:
        return f"127.0.0.1:{self.server_address[1]}"

    def handle_error(self, *_request: Any) -> None:
        """Say nothing of clients who would not speak to us."""
