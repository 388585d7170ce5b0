"""What clients say of payments that they add or change."""

from decimal import Decimal

from pretixapi.http import fields
from pretixapi.http.fields import about
from pretixapi.http.schema import Schema
from pretixapi.orders.payments.schemas import STATES


class Confirmation(Schema):
    """How a payment is confirmed."""

    example = {"force": False, "send_email": True}

    force = fields.Boolean(**about("Whether the order is to be paid even if there are no places."))
    send_email = fields.Boolean(**about("Whether to tell the customer; true if left out."))


class NewPaymentSchema(Confirmation):
    """A payment for an order."""

    example = {
        "state": "confirmed",
        "amount": "23.00",
        "payment_date": "2017-12-04T12:13:12Z",
        "provider": "banktransfer",
        "info": {},
        "force": False,
        "send_email": True,
    }

    state = fields.Choice(STATES, required=True)
    amount = fields.Decimal(required=True, minimum=Decimal(0))
    payment_date = fields.DateTime(allow_none=True)
    provider = fields.String(required=True, max_length=255)
    info = fields.Document()


class RefundingSchema(Schema):
    """What is given back of a payment."""

    example = {"amount": "23.00", "mark_canceled": False}

    amount = fields.Decimal(**about("All of it if left out."))
    mark_canceled = fields.Boolean(**about("Whether the order is canceled by this."))
    mark_refunded = fields.Boolean(**about("The same, by another name; it wins."))
