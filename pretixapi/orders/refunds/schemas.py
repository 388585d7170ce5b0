"""Refunds on the wire."""

from pretixapi.http import fields
from pretixapi.http.schema import Schema

STATES = ("created", "transit", "external", "done", "failed", "canceled")
SOURCES = ("admin", "buyer", "external")


class RefundSchema(Schema):
    """Money that goes back to a customer."""

    example = {
        "local_id": 1,
        "state": "done",
        "source": "admin",
        "amount": "23.00",
        "payment": 1,
        "created": "2017-12-01T10:00:00Z",
        "execution_date": "2017-12-04T12:13:12Z",
        "comment": "Cancellation",
        "provider": "banktransfer",
        "details": {},
    }

    local_id = fields.Integer(
        dump_only=True, metadata={"description": "Its number within the order."}
    )
    state = fields.Choice(STATES, dump_only=True)
    source = fields.Choice(SOURCES, dump_only=True)
    amount = fields.Decimal(dump_only=True)
    payment = fields.Integer(
        dump_only=True,
        allow_none=True,
        metadata={"description": "The number of the payment that is given back."},
    )
    created = fields.DateTime(dump_only=True)
    execution_date = fields.DateTime(dump_only=True, allow_none=True)
    comment = fields.String(dump_only=True, allow_none=True)
    provider = fields.String(dump_only=True)
    details = fields.Constant({}, {"type": "object"})
