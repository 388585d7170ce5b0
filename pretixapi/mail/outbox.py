"""Writing mail to whoever placed an order, in the transaction that changes the order.

Nothing is written as long as there is no server to send it: it would come late, all at once.
"""

from datetime import UTC, datetime
from email.headerregistry import Address

from flask import current_app
from sqlalchemy import Row, insert

from pretixapi.http.links import site_url
from pretixapi.mail.queries import about_event
from pretixapi.mail.texts import wording
from pretixapi.models import Order, OutgoingMail, store
from pretixapi.pages.languages import Language, locale_of
from pretixapi.settings.effective import Settings, event_settings

WRITE = insert(OutgoingMail)
LONGEST_NAME = 100
LONGEST_SUBJECT = 200


def can_send() -> bool:
    """Tell whether there is a server that takes mail."""
    return current_app.config["SMTP_URL"] is not None


def write_mail(order: Order, about: str, comment: str | None = None) -> None:
    """Write to whoever placed an order what has become of it, if there is an address to write to.

    `about` names the text; `comment` is what the organizer adds.
    """
    if not order.email or not can_send():
        return
    event = about_event(order.event_id)
    settings = event_settings(event.inherited, event.stored)
    said = wording(order.locale)
    name = Language(order.locale, settings["locale"], locale_of("en")).pick(event.name)
    values = {"code": order.code, "event": name}
    sender = settings["mail_from_name"] or name
    text = said.texts[about]
    now = datetime.now(UTC)
    body = said.frame.format(
        sentence=text.sentence.format(**values),
        comment=said.comment.format(comment=comment) if comment else "",
        url=_url(order, event),
        sender=sender,
    )
    mail = {
        "event_id": order.event_id,
        "order_id": order.id,
        "recipient": order.email,
        "sender": _sender(sender),
        "subject": _subject(text.subject.format(**values), order, settings),
        "body": body,
        "created": now,
        "due": now,
        "attempts": 0,
    }
    store(WRITE, mail)


def _url(order: Order, event: Row) -> str:
    return f"{site_url()}/{event.organizer}/{event.slug}/order/{order.code}/{order.secret}/"


def _sender(name: str) -> str:
    return str(Address(_line(name, LONGEST_NAME), addr_spec=current_app.config["MAIL_FROM"]))


def _subject(subject: str, order: Order, settings: Settings) -> str:
    prefixes = (settings["mail_prefix"], "TEST" if order.testmode else None)
    marks = "".join(f"[{prefix}] " for prefix in prefixes if prefix)
    return _line(marks + subject, LONGEST_SUBJECT)


def _line(text: str, longest: int) -> str:
    """Return a text as a header can hold it: names may have several lines."""
    return "".join(filter(str.isprintable, " ".join(text.split())))[:longest]
