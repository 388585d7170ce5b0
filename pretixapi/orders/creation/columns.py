"""The columns of a new order and of its first payment."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

from flask import g

from pretixapi.http.errors import Invalid, InvalidObject
from pretixapi.orders.codes import new_order_secret
from pretixapi.orders.creation.lines import Line, Sale
from pretixapi.orders.expiry import usual_expiry
from pretixapi.orders.providers import FREE
from pretixapi.orders.rounding import PER_LINE
from pretixapi.orders.taxes import NOTHING

PENDING, PAID = "n", "p"
LARGEST_TOTAL = Decimal("99999999999.99")
TOTAL_OUT_OF_RANGE = "The total of an order must be from 0.00 to 99999999999.99."
NO_PROVIDER = "You cannot create a paid order without a payment provider."
NOT_FREE = 'Only what costs nothing can be paid with the provider "free".'


def order_columns(values: Mapping[str, Any], sale: Sale, lines: Sequence[Line]) -> Line:
    """Return the columns of an order that charges for these lines, but its code if it has none."""
    amounts = [line["price"] if "price" in line else line["value"] for line in lines]
    total = sum(amounts, NOTHING)
    if not NOTHING <= total <= LARGEST_TOTAL or any(abs(each) > LARGEST_TOTAL for each in amounts):
        raise InvalidObject(TOTAL_OUT_OF_RANGE)
    waits = values.get("require_approval", False)
    waits |= values.get("status") != PAID and any(line["needs_approval"] for line in lines)
    return {
        "organizer_id": g.organizer_id,
        "event_id": g.event.id,
        "code": values.get("code") or None,
        "status": PAID if total == NOTHING and not waits else values.get("status", PENDING),
        "testmode": values.get("testmode", sale.event.testmode),
        "secret": new_order_secret(),
        "email": values.get("email") or None,
        "phone": values.get("phone") or None,
        "locale": values.get("locale") or sale.settings["locale"],
        "datetime": sale.now,
        "expires": values.get("expires") or _usual_expiry(sale),
        "total": total,
        "tax_rounding_mode": (
            values.get("tax_rounding_mode") or sale.settings["tax_rounding"] or PER_LINE
        ),
        "comment": values.get("comment") or "",
        "custom_followup_at": values.get("custom_followup_at"),
        "invoice_address": sale.address,
        "checkin_attention": values.get("checkin_attention", False),
        "checkin_text": values.get("checkin_text"),
        "last_modified": sale.now,
        "require_approval": waits,
        "sales_channel_id": sale.event.sales_channel_id,
        "valid_if_pending": values.get("valid_if_pending", False),
        "api_meta": values.get("api_meta", {}),
    }


def _usual_expiry(sale: Sale) -> datetime:
    dates = list(sale.catalogue.subevents.values())
    return usual_expiry(sale.now, sale.event, sale.settings, dates)


def payment_columns(values: Mapping[str, Any], order: Line, now: datetime) -> Line | None:
    """Return the columns of the payment of an order, if there is to be one."""
    provider = values.get("payment_provider") or None
    is_paid = order["status"] == PAID
    if order["total"] == NOTHING and is_paid:
        wants_paid = values.get("status") == PAID
        provider = provider if provider and wants_paid else FREE
    elif provider == FREE:
        if order["total"]:
            raise Invalid({"payment_provider": [NOT_FREE]})
        # The payment comes when the order is approved.
        provider = None
    elif is_paid and provider is None:
        raise Invalid([NO_PROVIDER])
    if provider is None:
        return None
    return {
        "local_id": 1,
        "state": "confirmed" if is_paid else "created",
        "amount": order["total"],
        "created": now,
        "payment_date": (values.get("payment_date") or now) if is_paid else None,
        "provider": provider,
        "info": values.get("payment_info") or {},
    }
