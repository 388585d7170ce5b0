import pytest
from sqlalchemy import text

from pretixapi import config, create_app
from pretixapi.configuration import ENVIRONMENT
from pretixapi.models import db


def database_uri(app):
    return app.config["SQLALCHEMY_DATABASE_URI"].render_as_string(hide_password=False)


def test_every_setting_can_come_from_the_environment():
    assert set(ENVIRONMENT) == {name for name in dir(config) if name.isupper()}


def test_defaults(tmp_path):
    app = create_app(tmp_path)
    assert {name: app.config[name] for name in ENVIRONMENT if name != "SECRET_KEY"} == {
        "DATABASE_URL": None,
        "SITE_URL": None,
        "TRUSTED_PROXIES": 0,
        "DEFAULT_CURRENCY": "EUR",
        "DEFAULT_PLUGINS": ("pretix.plugins.sendmail", "pretix.plugins.statistics"),
        "MAX_CONTENT_LENGTH": 10485760,
        "MAX_IMPORT_LENGTH": 268435456,
        "MAX_IMPORT_ROWS": 1000000,
        "MAX_UPLOAD_LENGTH": 10485760,
        "LOCK_TIMEOUT": 5.0,
        "SMTP_URL": None,
        "MAIL_FROM": None,
        "SESSION_DAYS": 14,
        "LOGIN_LIMIT": "10 per 10 minutes",
        "LOGIN_LIMIT_PER_ACCOUNT": "100 per 10 minutes",
        "LOGIN_LIMIT_PER_ADDRESS": "100 per 10 minutes",
    }
    assert database_uri(app) == f"sqlite:///{tmp_path}/pretixapi.db"


def test_environment_wins_over_file_and_file_over_default(tmp_path, monkeypatch, write_config):
    write_config(DEFAULT_CURRENCY="CHF", SITE_URL="https://file.example.org")
    monkeypatch.setenv("SITE_URL", "https://environment.example.org")
    settings = create_app(tmp_path).config
    assert (settings["DEFAULT_CURRENCY"], settings["SITE_URL"], settings["TRUSTED_PROXIES"]) == (
        "CHF",
        "https://environment.example.org",
        0,
    )


def test_override_wins_over_environment(tmp_path, monkeypatch):
    monkeypatch.setenv("DEFAULT_CURRENCY", "CHF")
    assert create_app(tmp_path, DEFAULT_CURRENCY="USD").config["DEFAULT_CURRENCY"] == "USD"


def test_empty_environment_counts_as_none(tmp_path, monkeypatch, write_config):
    write_config(DEFAULT_CURRENCY="CHF")
    for name in ENVIRONMENT:
        monkeypatch.setenv(name, "")
    settings = create_app(tmp_path).config
    assert (settings["DEFAULT_CURRENCY"], settings["LOCK_TIMEOUT"]) == ("CHF", 5.0)


@pytest.mark.parametrize(
    ("name", "given", "value"),
    [
        ("SITE_URL", "https://tickets.example.org/", "https://tickets.example.org"),
        ("SITE_URL", "http://[::1]:8000", "http://[::1]:8000"),
        ("SITE_URL", "https://example.org/tickets/", "https://example.org/tickets"),
        ("TRUSTED_PROXIES", "2", 2),
        ("DEFAULT_CURRENCY", "JPY", "JPY"),
        (
            "DEFAULT_PLUGINS",
            "pretix.plugins.stripe, pretix.plugins.paypal pretix.plugins.stripe",
            ("pretix.plugins.stripe", "pretix.plugins.paypal"),
        ),
        ("DEFAULT_PLUGINS", ",", ()),
        ("MAX_CONTENT_LENGTH", "1000", 1000),
        ("MAX_IMPORT_LENGTH", "1000", 1000),
        ("MAX_IMPORT_ROWS", "0", 0),
        ("MAX_UPLOAD_LENGTH", "1000", 1000),
        ("LOCK_TIMEOUT", "0.5", 0.5),
        ("LOCK_TIMEOUT", "3600", 3600.0),
        ("MAIL_FROM", "tickets@example.org", "tickets@example.org"),
        ("SESSION_DAYS", "1", 1),
        ("LOGIN_LIMIT", "5/minute", "5/minute"),
    ],
)
def test_environment_is_read(tmp_path, monkeypatch, name, given, value):
    monkeypatch.setenv(name, given)
    assert create_app(tmp_path).config[name] == value


def test_mail_server_and_sender_go_together(tmp_path, monkeypatch):
    monkeypatch.setenv("SMTP_URL", "smtp://jo:secret@mail.example.org:587?starttls")
    monkeypatch.setenv("MAIL_FROM", "tickets@example.org")
    settings = create_app(tmp_path).config
    assert (settings["SMTP_URL"], settings["MAIL_FROM"]) == (
        "smtp://jo:secret@mail.example.org:587?starttls",
        "tickets@example.org",
    )


@pytest.mark.parametrize(
    ("given", "url"),
    [
        ("postgres://me:a%2Fb@host/name", "postgresql+psycopg://me:a%2Fb@host/name"),
        (
            "postgresql://me@host:1/x?sslmode=require",
            "postgresql+psycopg://me@host:1/x?sslmode=require",
        ),
        ("postgresql+psycopg://host/name", "postgresql+psycopg://host/name"),
        ("sqlite:////tmp/tickets.db", "sqlite:////tmp/tickets.db"),
    ],
)
def test_database_url_is_read(tmp_path, monkeypatch, given, url):
    monkeypatch.setenv("SECRET_KEY", "test")
    monkeypatch.setenv("DATABASE_URL", given)
    assert database_uri(create_app(tmp_path)) == url


def test_default_database_may_lie_in_an_odd_folder(tmp_path):
    instance = tmp_path / "a?b#c%20d \u00e4"
    app = create_app(instance)
    with app.app_context():
        db.session.execute(text("SELECT 1"))
        db.session.remove()
        db.engine.dispose()
    assert sorted(path.name for path in instance.iterdir()) == ["pretixapi.db", "secret_key"]
