"""A mail server, and an installation that uses it."""

from datetime import UTC, datetime

import pytest

from pretixapi.models import OutgoingMail, db
from tests.mail.sink import Sink

SENDER = "tickets@example.org"


@pytest.fixture
def sink():
    """A mail server."""
    with Sink() as sink:
        yield sink


@pytest.fixture
def sends(app, monkeypatch):
    """A setter of the server to which the application hands over its mail."""
    monkeypatch.setitem(app.config, "MAIL_FROM", SENDER)

    def hand_over(url="smtp://127.0.0.1:1"):
        monkeypatch.setitem(app.config, "SMTP_URL", url)

    return hand_over


@pytest.fixture
def run(app):
    """Deliver what is due; return the exit code and what was written to stdout and stderr."""

    def run_one():
        result = app.test_cli_runner().invoke(args=("mail", "deliver"), catch_exceptions=False)
        db.session.rollback()
        return result.exit_code, result.stdout, result.stderr

    return run_one


@pytest.fixture
def deliver(run, sends, sink):
    """Deliver what is due to a mail server."""

    def deliver_to(url=None):
        sends(url or f"smtp://{sink.address}")
        return run()

    return deliver_to


@pytest.fixture
def mail(event):
    """A maker of mails that are due."""

    def make_one(**values):
        now = datetime.now(UTC)
        defaults = {
            "recipient": "dummy@example.org",
            "sender": f"Sample Conference <{SENDER}>",
            "subject": "Your order",
            "body": "Hello\n",
            "created": now,
            "due": now,
        }
        made = OutgoingMail(event_id=event.id, **{**defaults, **values})
        db.session.add(made)
        db.session.commit()
        return made

    return make_one
