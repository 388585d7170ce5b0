"""Read the configuration and refuse to start on a wrong value."""

import os
import secrets
from pathlib import Path
from urllib.parse import urlsplit

from flask import Flask
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from pretixapi import config
from pretixapi.plugins import registry
from pretixapi.world import CURRENCIES

# What may be given through the environment, and how its text becomes a value.
ENVIRONMENT = {
    "DATABASE_URL": str,
    "SECRET_KEY": str,
    "SITE_URL": str,
    "TRUSTED_PROXIES": int,
    "DEFAULT_CURRENCY": str,
    "DEFAULT_PLUGINS": lambda text: tuple(text.replace(",", " ").split()),
    "MAX_CONTENT_LENGTH": int,
    "LOCK_TIMEOUT": float,
}


class ConfigurationError(SystemExit):
    """Stop the start with one sentence that names the setting."""


def configure(app: Flask, overrides: dict) -> None:
    """Fill `app.config` from the defaults, instance/config.py, the environment and `overrides`."""
    app.config.from_object(config)
    app.config.from_pyfile("config.py", silent=True)
    app.config.update(_environment())
    app.config.update(overrides)
    _check(app)
    _choose_secret_key(app)
    app.config["SQLALCHEMY_DATABASE_URI"] = _database_url(app)


def _environment() -> dict:
    values = {}
    for name, read in ENVIRONMENT.items():
        text = os.environ.get(name)
        if text:
            try:
                values[name] = read(text)
            except ValueError:
                raise ConfigurationError(f"{name} must be a number, not {text!r}.") from None
    return values


def _check(app: Flask) -> None:
    settings = app.config
    _check_site_url(settings["SITE_URL"])
    for name in ("TRUSTED_PROXIES", "MAX_CONTENT_LENGTH", "LOCK_TIMEOUT"):
        value = settings[name]
        if isinstance(value, bool) or not isinstance(value, int | float) or value < 0:
            raise ConfigurationError(f"{name} must be a number of 0 or more, not {value!r}.")
    if settings["DEFAULT_CURRENCY"] not in CURRENCIES:
        raise ConfigurationError(
            f"DEFAULT_CURRENCY must be an ISO 4217 code, not {settings['DEFAULT_CURRENCY']!r}."
        )
    for name in settings["DEFAULT_PLUGINS"]:
        if registry.event_plugin(name) is None:
            raise ConfigurationError(f"DEFAULT_PLUGINS names an unknown plugin: {name!r}.")


def _check_site_url(url: str | None) -> None:
    if url is None:
        return
    try:
        parts = urlsplit(url)
        good = parts.scheme in ("http", "https") and parts.hostname and not parts.query
    except ValueError:
        good = False
    if not good:
        raise ConfigurationError(f"SITE_URL must be an absolute http or https URL, not {url!r}.")


def _choose_secret_key(app: Flask) -> None:
    if app.config["SECRET_KEY"]:
        return
    if app.config["DATABASE_URL"]:
        raise ConfigurationError("SECRET_KEY must be set when DATABASE_URL is.")
    app.config["SECRET_KEY"] = _kept_secret_key(Path(app.instance_path) / "secret_key")


def _kept_secret_key(path: Path) -> str:
    """Return the key kept in `path`; make it first where there is none."""
    path.parent.mkdir(parents=True, exist_ok=True)
    # Written aside and linked into place, so that two processes starting at once agree on one.
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    if not path.exists():
        draft.touch(mode=0o600)
        draft.write_text(secrets.token_hex(32))
        try:
            os.link(draft, path)
        except FileExistsError:
            pass
        finally:
            draft.unlink()
    return path.read_text()


def _database_url(app: Flask) -> str:
    text = app.config["DATABASE_URL"]
    if text is None:
        return f"sqlite:///{Path(app.instance_path) / 'pretixapi.db'}"
    try:
        url = make_url(text)
        if url.drivername in ("postgres", "postgresql"):
            url = url.set(drivername="postgresql+psycopg")
        url.get_dialect()
    except (ArgumentError, ModuleNotFoundError, ValueError):
        raise ConfigurationError("DATABASE_URL must be an SQLAlchemy database URL.") from None
    if url.get_backend_name() not in ("sqlite", "postgresql"):
        raise ConfigurationError("DATABASE_URL must name a SQLite or a PostgreSQL database.")
    return url.render_as_string(hide_password=False)
