"""A browser: it has cookies in place of a token, and its forms prove where they come from."""

from contextvars import Context
from typing import Any

from flask import Flask, session
from flask_wtf.csrf import generate_csrf
from werkzeug.test import TestResponse

from pretixapi.auth.access import SESSION_KEY
from pretixapi.console.sessions import CSRF_COOKIE
from pretixapi.models import User, begin_write, commit, db
from pretixapi.users.changes import begin_session

LOGIN = "/control/login"
PAGE = "text/html,application/xhtml+xml,*/*;q=0.8"


class Browser:
    """Send requests as a browser in which `user` is logged in, if one is given."""

    def __init__(self, app: Flask, user: User | None = None) -> None:
        self.app = app
        self.client = app.test_client()
        self.csrf_token = Context().run(self._begin, user and user.id)

    def open(self, method: str, url: str, **options: Any) -> TestResponse:
        headers = {"Accept": PAGE, **options.pop("headers", {})}
        # As on a server, a request has a context, and with it a session, of its own.
        return Context().run(self.client.open, url, method=method, headers=headers, **options)

    def get(self, url: str, **options: Any) -> TestResponse:
        return self.open("GET", url, **options)

    def post(self, url: str, form: Any = None, **options: Any) -> TestResponse:
        """Send a form, with the token that all forms of the session have."""
        form = {"csrf_token": self.csrf_token, **(form or {})}
        return self.open("POST", url, data=form, **options)

    def log_in(self, email: str, password: str, **form: str) -> TestResponse:
        """Send the login form; the forms of the session that begins have another token."""
        response = self.post(LOGIN, {"email": email, "password": password, **form})
        self.take_token()
        return response

    def take_token(self) -> None:
        """Send from now on what a cookie says that forms have to have."""
        cookie = self.client.get_cookie(CSRF_COOKIE)
        self.csrf_token = cookie.value if cookie else self.csrf_token

    def _begin(self, user_id: int | None) -> str:
        with self.app.test_request_context():
            if user_id is not None:
                begin_write()
                session[SESSION_KEY] = begin_session(db.session.get(User, user_id))
                commit()
            token = generate_csrf()
            serializer = self.app.session_interface.get_signing_serializer(self.app)
            name = self.app.config["SESSION_COOKIE_NAME"]
            self.client.set_cookie(name, serializer.dumps(dict(session)))
            return token
