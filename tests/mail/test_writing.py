"""Mail is written with what it tells of, to those who are to be told."""

from decimal import Decimal
from typing import NamedTuple

import pytest
from sqlalchemy import select

from pretixapi.models import Event, OutgoingMail, db

URL = "events/sampleconf/orders/FOO42/"
PAGE = "http://localhost/bigevents/sampleconf/order/FOO42/secretoffoo42/"
NO_ADDRESS = {"detail": "There is no email address associated with this order."}
ENGLISH = """\
Hello,

{}

You find your order here:
http://localhost/bigevents/sampleconf/order/FOO42/secretoffoo42/

Sample Conference
"""
GERMAN = """\
Guten Tag,

die Bestellung FOO42 für Konferenz ist storniert worden.

Der Veranstalter schreibt dazu:
Leider.

Hier ist die Bestellung:
http://localhost/bigevents/sampleconf/order/FOO42/secretoffoo42/

Konferenz
"""


class Told(NamedTuple):
    """An action on an order, and what its customer is told of it."""

    action: str
    subject: str
    sentence: str
    body: dict[str, str] = {}
    order: dict[str, bool] = {}


PAID = (
    "Your order FOO42 is paid",
    "Thank you: your order FOO42 for Sample Conference has been paid.",
)
DENIED = """\
We are sorry: your order FOO42 for Sample Conference has not been approved.

The organizer adds:
Too young."""
TOLD = [
    Told("mark_paid/", *PAID),
    Told("payments/", *PAID, {"state": "confirmed", "amount": "23.00", "provider": "manual"}),
    Told(
        "mark_canceled/",
        "Your order FOO42 has been canceled",
        "Your order FOO42 for Sample Conference has been canceled.",
    ),
    Told(
        "approve/",
        "Your order FOO42 has been approved",
        "Good news: your order FOO42 for Sample Conference has been approved.",
        order={"require_approval": True},
    ),
    Told(
        "deny/",
        "Your order FOO42 has not been approved",
        DENIED,
        {"comment": "Too young."},
        {"require_approval": True},
    ),
]
each_told = pytest.mark.parametrize("told", TOLD, ids=[each.action for each in TOLD])


@pytest.fixture
def ordered(make, event):
    """A maker of the order FOO42 with a ticket."""
    item = make.item(event)
    make.quota(event, item)

    def order_one(**values):
        order = make.order(event, **values)
        make.position(order, item)
        return order

    return order_one


def written():
    """What is to be sent: to whom, about what, and what it says."""
    columns = (OutgoingMail.recipient, OutgoingMail.subject, OutgoingMail.body)
    rows = db.session.execute(select(*columns).order_by(OutgoingMail.id)).all()
    db.session.rollback()
    return [tuple(row) for row in rows]


@each_told
def test_customers_are_told(client, ordered, sends, told):
    sends()
    ordered(**told.order)
    assert client.post(f"{URL}{told.action}", told.body).status_code in (200, 201)
    assert written() == [("dummy@example.org", told.subject, ENGLISH.format(told.sentence))]


@each_told
def test_customers_are_not_told_where_nobody_wants_it(client, ordered, sends, told):
    sends()
    ordered(**told.order)
    body = {**told.body, "send_email": False}
    assert client.post(f"{URL}{told.action}", body).status_code in (200, 201)
    assert written() == []


@each_told
def test_nothing_is_written_that_nobody_would_send(client, ordered, told):
    ordered(**told.order)
    assert client.post(f"{URL}{told.action}", told.body).status_code in (200, 201)
    assert written() == []


@pytest.mark.parametrize("email", [None, ""])
def test_nothing_is_written_to_nobody(client, ordered, sends, email):
    sends()
    ordered(email=email)
    assert client.post(f"{URL}mark_paid/").status_code == 200
    assert written() == []


def test_nothing_is_written_about_what_is_refused(client, ordered, sends):
    sends()
    ordered(total=Decimal(1))
    response = client.post(f"{URL}mark_canceled/", {"cancellation_fee": "2"})
    assert (response.status_code, written()) == (400, [])


@pytest.mark.parametrize("locale", ["de", "de-informal"])
def test_customers_are_told_in_their_language(client, ordered, sends, event, locale):
    sends()
    db.session.get(Event, event.id).name = {"en": "Conference", "de": "Konferenz"}
    ordered(locale=locale)
    client.post(f"{URL}mark_canceled/", {"comment": "Leider."})
    assert written() == [("dummy@example.org", "Bestellung FOO42 ist storniert", GERMAN)]


def test_settings_of_the_event_are_kept(client, ordered, sends, event):
    sends()
    db.session.get(Event, event.id).settings = {"mail_prefix": "MRM", "mail_from_name": "The\nCrew"}
    ordered(testmode=True, locale="fr")
    client.post(f"{URL}mark_paid/")
    ((_, subject, body),) = written()
    assert (subject, body.splitlines()[-1]) == ("[MRM] [TEST] Your order FOO42 is paid", "Crew")
    sender = db.session.scalars(select(OutgoingMail.sender)).one()
    assert sender == "The Crew <tickets@example.org>"


def test_long_names_fit(client, ordered, sends, event):
    sends()
    event.name = {"en": 'Ä, "' * 200}
    ordered()
    assert client.post(f"{URL}mark_paid/").status_code == 200
    assert len(db.session.scalars(select(OutgoingMail.sender)).one()) <= 254


def test_link_is_sent(client, ordered, deliver, sink, logged):
    assert deliver() == (0, "", "")
    ordered()
    response = client.post(f"{URL}resend_link/")
    assert (response.status_code, response.data) == (204, b"")
    assert deliver()[0] == 0
    (message,) = sink.received
    assert (message["To"], message["From"], message["Subject"]) == (
        "dummy@example.org",
        "Sample Conference <tickets@example.org>",
        "Your order FOO42",
    )
    assert PAGE in message.get_content()
    assert logged() == [("pretix.event.order.email.resend", "order", {})]


@pytest.mark.parametrize("email", [None, ""])
def test_link_is_not_sent_to_nobody(client, ordered, sends, email):
    sends()
    ordered(email=email)
    response = client.post(f"{URL}resend_link/")
    assert (response.status_code, response.json) == (400, NO_ADDRESS)


def test_link_that_nobody_would_send_is_refused(client, ordered, caplog):
    ordered()
    response = client.post(f"{URL}resend_link/")
    assert (response.status_code, response.json) == (400, NO_ADDRESS)
    assert caplog.messages == ["No link was sent: SMTP_URL is not set."]
    assert written() == []
