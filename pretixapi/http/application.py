"""Flask as this server needs it."""

from collections.abc import Callable
from typing import Any

from flask import Flask

from pretixapi.http.json import OrjsonProvider
from pretixapi.http.sessions import NoSessions


class Application(Flask):
    """Flask with fast JSON, without cookies and without asynchronous views."""

    json_provider_class = OrjsonProvider
    session_interface = NoSessions()

    def ensure_sync(self, func: Callable[..., Any]) -> Callable[..., Any]:
        """Return `func`: Flask would find out for each call that it is not asynchronous."""
        return func
