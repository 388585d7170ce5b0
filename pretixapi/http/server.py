"""What gunicorn does our way: what it logs, and what it makes of clients that misbehave."""

import json
import struct
import sys
from collections.abc import Iterable
from contextlib import suppress
from datetime import timedelta
from http import HTTPStatus
from socket import SO_RCVTIMEO, SOL_SOCKET, socket
from time import monotonic
from typing import Any
from urllib.parse import quote

from gunicorn import glogging
from gunicorn.http import errors
from gunicorn.workers.gthread import TConn, ThreadWorker

from pretixapi.http.logging import MaskingFormatter, masked

# What stands as it is in a logged path; what could end the line or the quotation does not.
SHOWN = "/:@!$&'()*+,;=~"

# The answers to what gunicorn does not take for a request, each kind before the wider one.
STATUSES = (
    (errors.LimitRequestLine, HTTPStatus.REQUEST_URI_TOO_LONG),
    (errors.LimitRequestHeaders, HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE),
    (errors.UnsupportedTransferCoding, HTTPStatus.NOT_IMPLEMENTED),
    (errors.ParseException, HTTPStatus.BAD_REQUEST),
)

# How many seconds a client may be silent in the middle of a request.
SILENCE = 10
# How many seconds what it still sends is read before a refusal goes out.
DRAINING = 30
PIECE = 64 * 1024
MICROSECOND = timedelta(microseconds=1)


class Logger(glogging.Logger):
    """Log without query strings, tokens and secrets."""

    def setup(self, cfg: Any) -> None:
        """Let the error log, which may hold tracebacks, be written without secrets."""
        super().setup(cfg)
        for handler in self.error_log.handlers:
            handler.setFormatter(MaskingFormatter(self.error_fmt, self.datefmt))

    def exception(self, msg: str, *args: Any, **kwargs: Any) -> None:
        """Log an exception; a client that fell silent is not worth a traceback."""
        if not isinstance(sys.exception(), BlockingIOError):
            super().exception(msg, *args, **kwargs)

    def atoms(
        self, resp: Any, _req: Any, environ: dict[str, Any], request_time: timedelta
    ) -> dict[str, Any]:
        """Return all that the access log may say of a request, by gunicorn's letters for it."""
        path = environ["PATH_INFO"].encode("latin-1").decode(errors="replace")
        return {
            "h": environ["REMOTE_ADDR"],
            "t": self.now(),
            "m": environ["REQUEST_METHOD"],
            "U": quote(masked(path), SHOWN),
            "s": resp.status.split(" ", 1)[0],
            "b": resp.sent,
            "D": request_time // MICROSECOND,
        }


class Worker(ThreadWorker):
    """Answer in JSON whatever comes in, and wait for nobody."""

    def load_wsgi(self) -> None:
        """Load the application behind what watches over the bodies it reads."""
        super().load_wsgi()
        self.wsgi = WholeBodies(self.wsgi)

    def enqueue_req(self, conn: TConn) -> None:
        """Let a thread serve a connection until its client is silent for too long."""
        conn.sock.setsockopt(SOL_SOCKET, SO_RCVTIMEO, struct.pack("ll", SILENCE, 0))
        super().enqueue_req(conn)

    def handle_error(self, req: Any, client: socket, addr: Any, exc: Exception) -> None:
        """Answer what could not be read as a request; the log gets its kind, not its words."""
        status = next((status for kind, status in STATUSES if isinstance(exc, kind)), None)
        if req is not None or status is None:
            self.log.error("Error handling a request", exc_info=exc)
            status = HTTPStatus.INTERNAL_SERVER_ERROR
        else:
            self.log.warning("Refused a request from %s: %s", addr[0], type(exc).__name__)
        with suppress(OSError):
            client.sendall(refusal(status))


class WholeBodies:
    """Hand the application bodies that are whole: one that is not raises OSError.

    What the application leaves unread is read before the answer goes out, because a connection
    closed on a client that is still sending loses the answer.
    """

    def __init__(self, application: Any) -> None:
        self.application = application

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        """Answer a request."""
        body = Body(environ["wsgi.input"], int(environ.get("CONTENT_LENGTH") or 0))
        environ["wsgi.input"] = body
        answer = self.application(environ, start_response)
        body.drain()
        return answer


class Body:
    """The body of a request; `length` is what was announced of it."""

    def __init__(self, stream: Any, length: int) -> None:
        self.stream = stream
        self.missing = length
        self.is_broken = False

    def read(self, size: int | None = None) -> bytes:
        """Read up to `size` bytes, or all."""
        try:
            piece = self.stream.read(size)
        except OSError:
            self.is_broken = True
            raise
        except errors.ParseException as error:
            self.is_broken = True
            raise OSError("The body is broken.") from error
        self.missing -= len(piece)
        if self.missing > 0 and not piece:
            raise OSError("The body broke off.")
        return piece

    def drain(self) -> None:
        """Read what is left of the body, and forget it."""
        end = monotonic() + DRAINING
        with suppress(OSError):
            while not self.is_broken and self.read(PIECE) and monotonic() < end:
                pass


def refusal(status: HTTPStatus) -> bytes:
    """Return the answer of that status which ends a connection."""
    body = json.dumps({"detail": f"{status.phrase}."})
    head = (
        f"HTTP/1.1 {status.value} {status.phrase}",
        "Connection: close",
        "Content-Type: application/json",
        f"Content-Length: {len(body)}",
    )
    return "\r\n".join((*head, "", body)).encode()
