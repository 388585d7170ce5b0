"""Read the configuration and refuse to start on a wrong value."""

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import limits
from flask import Config, Flask
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from pretixapi import config
from pretixapi.http.fields.addresses import is_email
from pretixapi.mail.server import read_server
from pretixapi.plugins import registry
from pretixapi.secret_key import kept_secret_key
from pretixapi.world import CURRENCIES

# What may be given through the environment, and how its text becomes a value.
ENVIRONMENT: dict[str, Callable[[str], Any]] = {
    "DATABASE_URL": str,
    "SECRET_KEY": str,
    "SITE_URL": str,
    "TRUSTED_PROXIES": int,
    "DEFAULT_CURRENCY": str,
    "DEFAULT_PLUGINS": lambda text: text.replace(",", " ").split(),
    "MAX_CONTENT_LENGTH": int,
    "MAX_IMPORT_LENGTH": int,
    "MAX_IMPORT_ROWS": int,
    "MAX_UPLOAD_LENGTH": int,
    "LOCK_TIMEOUT": float,
    "SMTP_URL": str,
    "MAIL_FROM": str,
    "SESSION_DAYS": int,
    "LOGIN_LIMIT": str,
    "LOGIN_LIMIT_PER_ACCOUNT": str,
    "LOGIN_LIMIT_PER_ADDRESS": str,
}
# How browsers keep their sessions; the forms' tokens end with these.
BROWSERS = {
    "SESSION_COOKIE_NAME": "pretixapi_session",
    "SESSION_COOKIE_HTTPONLY": True,
    "SESSION_COOKIE_SAMESITE": "Lax",
    "SESSION_COOKIE_PATH": "/",
    "WTF_CSRF_TIME_LIMIT": None,
}
NOT_IN_A_SITE_URL = re.compile(r"[\s?#@\\]")
SHORTEST_LOCK_TIMEOUT = 0.01
LONGEST_LOCK_TIMEOUT = 3600
# In days.
LONGEST_SESSION = 3650


class ConfigurationError(SystemExit):
    """Stop the start with one sentence that names the setting."""


def configure(app: Flask, overrides: dict[str, Any]) -> None:
    """Fill `app.config` from the defaults, instance/config.py, the environment and `overrides`."""
    settings = app.config
    settings.from_object(config)
    _read_file(settings, Path(app.instance_path) / "config.py")
    settings.update(_environment())
    settings.update(overrides)
    for name, (is_good, wanted) in RULES.items():
        if not is_good(settings[name]):
            raise ConfigurationError(f"{name} must be {wanted}, not {settings[name]!r}.")
    _check_mail_server(settings)
    settings.update(BROWSERS)
    # Forms are bodies like others; Flask would refuse their texts from 500 kB on.
    settings["MAX_FORM_MEMORY_SIZE"] = settings["MAX_CONTENT_LENGTH"]
    settings["SITE_URL"] = settings["SITE_URL"] and settings["SITE_URL"].rstrip("/")
    settings["DEFAULT_PLUGINS"] = _plugins(settings["DEFAULT_PLUGINS"])
    settings["SECRET_KEY"] = _secret_key(settings, Path(app.instance_path) / "secret_key")
    settings["SQLALCHEMY_DATABASE_URI"] = _database_url(
        settings["DATABASE_URL"], Path(app.instance_path) / "pretixapi.db"
    )


def _read_file(settings: Config, path: Path) -> None:
    try:
        settings.from_pyfile(path, silent=True)
    except Exception as error:  # noqa: BLE001 (a program of somebody else's: all can happen)
        raise ConfigurationError(f"{path} cannot be used: {error}.") from None


def _environment() -> dict[str, Any]:
    values: dict[str, Any] = {}
    for name, read in ENVIRONMENT.items():
        text = os.environ.get(name)
        if text:
            try:
                values[name] = read(text)
            except ValueError:
                # The rules say what is wrong with it.
                values[name] = text
    return values


def _is_site_url(value: Any) -> bool:
    if value is None:
        return True
    if not isinstance(value, str) or NOT_IN_A_SITE_URL.search(value):
        return False
    try:
        parts = urlsplit(value)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


def _is_count(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _is_lock_timeout(value: Any) -> bool:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return is_number and SHORTEST_LOCK_TIMEOUT <= value <= LONGEST_LOCK_TIMEOUT


def _is_sender(value: Any) -> bool:
    return value is None or (isinstance(value, str) and value.isascii() and is_email(value))


def _is_number_of_days(value: Any) -> bool:
    return _is_count(value) and 1 <= value <= LONGEST_SESSION


def _is_limit(value: Any) -> bool:
    try:
        return isinstance(value, str) and bool(limits.parse(value))
    except ValueError:
        return False


LIMITS = ("LOGIN_LIMIT", "LOGIN_LIMIT_PER_ACCOUNT", "LOGIN_LIMIT_PER_ADDRESS")
RULES: dict[str, tuple[Callable[[Any], bool], str]] = {
    "SITE_URL": (_is_site_url, "an absolute http or https URL without a query"),
    "TRUSTED_PROXIES": (_is_count, "a whole number of 0 or more"),
    "DEFAULT_CURRENCY": (lambda value: value in CURRENCIES, "an ISO 4217 code"),
    "DEFAULT_PLUGINS": (lambda value: isinstance(value, list | tuple), "a list of plugins"),
    "MAX_CONTENT_LENGTH": (_is_count, "a whole number of bytes"),
    "MAX_IMPORT_LENGTH": (_is_count, "a whole number of bytes"),
    "MAX_IMPORT_ROWS": (_is_count, "a whole number of 0 or more"),
    "MAX_UPLOAD_LENGTH": (_is_count, "a whole number of bytes"),
    "LOCK_TIMEOUT": (_is_lock_timeout, "a number of seconds from 0.01 to 3600"),
    "MAIL_FROM": (_is_sender, "an email address"),
    "SESSION_DAYS": (_is_number_of_days, "a whole number of days from 1 to 3650"),
    **dict.fromkeys(LIMITS, (_is_limit, 'a limit such as "10 per 10 minutes"')),
}


def _check_mail_server(settings: Config) -> None:
    url = settings["SMTP_URL"]
    if url is None:
        return
    if read_server(url) is None:
        # Without the value, which may hold a password.
        raise ConfigurationError(
            "SMTP_URL must be like smtp://user:password@mail.example.org:587?starttls or smtps://…"
        )
    if settings["MAIL_FROM"] is None:
        raise ConfigurationError("MAIL_FROM must be set when SMTP_URL is.")


def _plugins(names: list[Any] | tuple[Any, ...]) -> tuple[str, ...]:
    for name in names:
        if registry.event_plugin(name) is None:
            raise ConfigurationError(f"DEFAULT_PLUGINS names an unknown plugin: {name!r}.")
    return tuple(dict.fromkeys(names))


def _secret_key(settings: Config, path: Path) -> str | bytes:
    key = settings["SECRET_KEY"]
    if key is not None and not isinstance(key, str | bytes):
        raise ConfigurationError(f"SECRET_KEY must be a text, not of type {type(key).__name__}.")
    if not key and settings["DATABASE_URL"]:
        raise ConfigurationError("SECRET_KEY must be set when DATABASE_URL is.")
    try:
        key = key or kept_secret_key(path)
    except OSError as error:
        raise ConfigurationError(f"SECRET_KEY must be set: none can be kept: {error}.") from None
    if not key:
        raise ConfigurationError(f"SECRET_KEY must be set, or else the empty file {path} deleted.")
    return key


def _database_url(text: Any, default: Path) -> URL:
    if text is None:
        return URL.create("sqlite", database=str(default))
    try:
        url = make_url(text)
        if url.drivername in ("postgres", "postgresql"):
            url = url.set(drivername="postgresql+psycopg")
        dialect = url.get_dialect()
        if url.get_backend_name() not in ("sqlite", "postgresql") or dialect.is_async:
            raise ConfigurationError("DATABASE_URL must name a SQLite or a PostgreSQL database.")
        if url.get_backend_name() == "sqlite" and url.database in (None, "", ":memory:"):
            raise ConfigurationError(
                "DATABASE_URL must name a file: a SQLite database in memory is gone at once."
            )
        dialect.import_dbapi()
        dialect().create_connect_args(url)
    except (ArgumentError, ValueError):
        raise ConfigurationError("DATABASE_URL must be an SQLAlchemy database URL.") from None
    except ImportError as error:
        raise ConfigurationError(f"DATABASE_URL asks for a missing driver: {error}.") from None
    return url
