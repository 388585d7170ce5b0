"""Payments on the wire."""

from collections.abc import Callable
from typing import Any

from pretixapi.http import fields
from pretixapi.http.links import SiteURL, site_url
from pretixapi.http.schema import Schema

STATES = ("created", "pending", "confirmed", "failed", "canceled", "refunded")


class PaymentSchema(Schema):
    """An attempt to pay for an order."""

    example = {
        "local_id": 1,
        "state": "created",
        "amount": "23.00",
        "created": "2017-12-01T10:00:00Z",
        "payment_date": None,
        "provider": "banktransfer",
        "payment_url": "https://pretix.eu/bigevents/sampleconf/order/ABC12/k24fiuwvu8kxz3y1/pay/1/",
        "details": {},
    }

    local_id = fields.Integer(
        dump_only=True, metadata={"description": "Its number within the order."}
    )
    state = fields.Choice(STATES, dump_only=True)
    amount = fields.Decimal(dump_only=True)
    created = fields.DateTime(dump_only=True)
    payment_date = fields.DateTime(dump_only=True, allow_none=True)
    provider = fields.String(dump_only=True)
    payment_url = SiteURL(
        dump_only=True,
        allow_none=True,
        metadata={"description": "Where to pay, as long as nothing was done about it."},
    )
    details = fields.Constant({}, {"type": "object"})


class Payments(fields.Objects):
    """The payments of an order, as the statement wrote them but for the address of this site."""

    plain = False

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(PaymentSchema(), dump_only=True, **kwargs)

    def writer(self) -> Callable[[list[dict[str, Any]]], list[dict[str, Any]]]:
        """Return the function that writes the payments of one order."""
        site = site_url()

        def write(payment: dict[str, Any]) -> dict[str, Any]:
            path = payment["payment_url"]
            return payment if path is None else {**payment, "payment_url": site + path}

        return lambda payments: [write(payment) for payment in payments]
