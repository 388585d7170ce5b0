"""pretixapi speaks the REST API of the pretix ticketing system."""

from pathlib import Path
from typing import Any

from werkzeug.middleware.proxy_fix import ProxyFix

from pretixapi import commands, resources
from pretixapi.auth.hook import init_auth
from pretixapi.configuration import configure
from pretixapi.http.application import Application
from pretixapi.http.errors import init_errors
from pretixapi.http.logging import init_logging
from pretixapi.http.routing import init_routing
from pretixapi.models import init_database, init_transactions
from pretixapi.pages.errors import init_pages
from pretixapi.plugins import registry


def create_app(instance_path: str | Path, **overrides: Any) -> Application:
    """Return the application of the installation at `instance_path`.

    `overrides` are settings that win over every other source of the configuration.
    """
    path = str(Path(instance_path).resolve())
    app = Application(__name__, instance_path=path, static_folder=None)
    registry.load_installed()
    configure(app, overrides)
    init_logging(app)
    init_database(app)
    init_transactions(app)
    init_errors(app)
    init_routing(app)
    init_auth(app)
    init_pages(app)
    resources.mount(app)
    commands.register(app)
    trusted = app.config["TRUSTED_PROXIES"]
    if trusted:
        app.wsgi_app = ProxyFix(app.wsgi_app, trusted, trusted, trusted)
    return app
