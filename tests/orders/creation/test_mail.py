import pytest

from pretixapi.models import Order, OutgoingMail, db
from tests.orders.creation.bodies import sold

TO = "peter@example.org"


@pytest.fixture
def mails(app, monkeypatch):
    """A function that returns what was written to whom, where there is a server for mail."""
    monkeypatch.setitem(app.config, "SMTP_URL", "smtp://localhost")
    monkeypatch.setitem(app.config, "MAIL_FROM", "tickets@example.org")
    return lambda: [(each.recipient, each.subject) for each in db.session.query(OutgoingMail)]


@pytest.mark.parametrize(
    ("values", "subject"),
    [
        ({}, "Your order ABC42"),
        ({"status": "p", "payment_provider": "manual"}, "Your order ABC42 is paid"),
    ],
)
def test_customer_is_written_to_if_the_client_wants(place, item, mails, values, subject):
    place(sold(item), code="ABC42", email=TO, send_email=True, **values)
    assert mails() == [(TO, subject)]
    assert db.session.query(OutgoingMail).one().order_id == db.session.query(Order).one().id


@pytest.mark.parametrize(
    "values",
    [
        {"email": TO},
        {"email": TO, "send_email": False},
        {"send_email": True},
        {"email": TO, "send_email": True, "simulate": True},
    ],
)
def test_customer_is_not_written_to_otherwise(place, item, mails, values):
    place(sold(item), **values)
    assert mails() == []
