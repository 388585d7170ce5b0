"""Cookies for browsers; clients with a token have none."""

from flask import Flask, Request, Response
from flask.sessions import SecureCookieSession, SecureCookieSessionInterface

from pretixapi.http.links import is_secure


class BrowserSessions(SecureCookieSessionInterface):
    """Keep what a browser needs in a signed cookie, and cost other clients nothing."""

    def open_session(self, app: Flask, request: Request) -> SecureCookieSession | None:
        """Return what the cookie holds; nothing if there is none."""
        if "HTTP_COOKIE" not in request.environ:
            return self.session_class()
        return super().open_session(app, request)

    def save_session(self, app: Flask, session: SecureCookieSession, response: Response) -> None:
        """Send the cookie if there is something new to keep in it."""
        if session.accessed or session.modified:
            super().save_session(app, session, response)

    def get_cookie_secure(self, _app: Flask) -> bool:
        """Keep the cookie of a site behind TLS from ever being sent without it."""
        return is_secure()
