"""What clients say of refunds that they add or change."""

from decimal import Decimal

from pretixapi.http import fields
from pretixapi.http.fields import about
from pretixapi.http.fields.numbers import LARGEST_INTEGER
from pretixapi.http.schema import Schema
from pretixapi.orders.refunds.schemas import SOURCES, STATES
from pretixapi.orders.schemas import LONGEST_TEXT


class Processing(Schema):
    """What becomes of the order of a refund."""

    example = {"mark_canceled": True}

    mark_canceled = fields.Boolean(**about("Whether the order is canceled by this."))
    mark_refunded = fields.Boolean(**about("The same, by another name; it wins."))


class NewRefundSchema(Processing):
    """A refund to a customer."""

    example = {
        "state": "created",
        "source": "admin",
        "amount": "23.00",
        "payment": 1,
        "execution_date": None,
        "comment": "Cancellation",
        "provider": "manual",
        "mark_canceled": False,
        "mark_pending": True,
    }

    state = fields.Choice(STATES, required=True)
    source = fields.Choice(SOURCES, required=True)
    amount = fields.Decimal(required=True, minimum=Decimal(0))
    payment = fields.Integer(
        allow_none=True,
        minimum=0,
        maximum=LARGEST_INTEGER,
        **about("The number of the payment that is given back."),
    )
    execution_date = fields.DateTime(allow_none=True)
    comment = fields.String(allow_none=True, allow_blank=True, max_length=LONGEST_TEXT)
    provider = fields.String(required=True, max_length=255)
    info = fields.Document()
    mark_pending = fields.Boolean(
        **about("Whether the order is pending again if money is missing then.")
    )
