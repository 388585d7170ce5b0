"""No cookies: the API knows its callers by their tokens."""

from typing import Any

from flask import Flask, Request, Response
from flask.sessions import SessionInterface, SessionMixin


class NoSessions(SessionInterface):
    """Open no session, which saves reading and signing a cookie with every request."""

    def open_session(self, app: Flask, _request: Request) -> SessionMixin:
        """Return the session in which nothing can be kept."""
        return self.make_null_session(app)

    def save_session(self, _app: Flask, _session: Any, _response: Response) -> None:
        """Keep nothing."""
