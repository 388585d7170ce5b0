"""Flask as this server needs it."""

from collections.abc import Callable
from typing import Any

from flask import Flask

from pretixapi.http.dialects import DialectRule
from pretixapi.http.json import OrjsonProvider
from pretixapi.http.sessions import BrowserSessions


class Application(Flask):
    """Flask with fast JSON, cookies for browsers alone, and without asynchronous views."""

    json_provider_class = OrjsonProvider
    session_interface = BrowserSessions()
    url_rule_class = DialectRule

    def ensure_sync(self, func: Callable[..., Any]) -> Callable[..., Any]:
        """Return `func`: Flask would find out for each call that it is not asynchronous."""
        return func
