"""Changing what is said of an order whatever its state."""

from datetime import UTC, datetime
from typing import Any

from flask import g

from pretixapi.log.entries import differences, record_all
from pretixapi.models import Order
from pretixapi.orders.addresses import written_address
from pretixapi.orders.changes.queries import place_of

# How the log calls a change of each.
ACTIONS = {
    "email": "pretix.event.order.contact.changed",
    "phone": "pretix.event.order.phone.changed",
    "locale": "pretix.event.order.locale.changed",
    "expires": "pretix.event.order.expirychanged",
    "comment": "pretix.event.order.comment",
    "custom_followup_at": "pretix.event.order.custom_followup_at",
    "invoice_address": "pretix.event.order.modified",
    "checkin_attention": "pretix.event.order.checkin_attention",
    "checkin_text": "pretix.event.order.checkin_text",
    "valid_if_pending": "pretix.event.order.valid_if_pending",
    "api_meta": "pretix.event.order.api_meta",
}


def check_address(values: dict[str, Any], order: Order) -> None:
    """Refuse an invoice address whose parts do not go together, and complete it."""
    address = values.get("invoice_address")
    if address is not None:
        scheme = place_of(order.event_id).settings["name_scheme"]
        values["invoice_address"] = written_address(address, scheme)


def change_details(order: Order, values: dict[str, Any]) -> None:
    """Give an order these values."""
    changes = differences({name: getattr(order, name) for name in values}, values)
    if not changes:
        return
    for name, value in values.items():
        setattr(order, name, value)
    order.last_modified = datetime.now(UTC)
    entries = [(ACTIONS[name], {name: change}) for name, change in changes.items()]
    record_all(entries, order, organizer_id=order.organizer_id, event=g.event)
