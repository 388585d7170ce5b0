"""What clients may write to change orders."""

from decimal import Decimal
from typing import Any

from pretixapi.http import fields
from pretixapi.http.fields import about
from pretixapi.http.schema import Schema
from pretixapi.orders.addresses import InvoiceAddress, text
from pretixapi.orders.schemas import LONGEST_TEXT
from pretixapi.world import LANGUAGES

DAY = {"type": "string", "format": "date"}


class Anything(fields.Field):
    """A value that the view judges, and refuses in words of its own."""

    def __init__(self, schema: dict[str, Any], **kwargs: Any) -> None:
        super().__init__(allow_none=True, **kwargs)
        self._schema = schema

    def convert(self, value: Any) -> Any:
        """Return the value as it came."""
        return value

    def json_schema(self) -> dict[str, Any]:
        """Describe what the view takes."""
        return self._schema


class DetailsSchema(Schema):
    """What can be changed of an order whatever its state; the rest is ignored."""

    example = {
        "email": "other@example.org",
        "checkin_attention": True,
        "custom_followup_at": "2030-01-01",
    }

    email = fields.Email(max_length=254, allow_none=True, allow_blank=True)
    phone = text(128)
    locale = fields.Choice(LANGUAGES)
    expires = fields.DateTime()
    comment = fields.String(allow_blank=True, max_length=LONGEST_TEXT)
    custom_followup_at = fields.Date(allow_none=True)
    invoice_address = InvoiceAddress()
    checkin_attention = fields.Boolean()
    checkin_text = fields.String(allow_none=True, allow_blank=True, max_length=LONGEST_TEXT)
    valid_if_pending = fields.Boolean()
    api_meta = fields.Document()


class Sending(Schema):
    """Whether the customer is told."""

    example = {"send_email": True}

    send_email = fields.Boolean(**about("Whether to tell the customer; true if left out."))


class Denial(Sending):
    """Why an order is not approved."""

    example = {"send_email": True, "comment": "We are sold out."}

    comment = fields.String(
        allow_none=True,
        allow_blank=True,
        max_length=LONGEST_TEXT,
        **about("What the customer is told about the reason."),
    )


class Cancellation(Denial):
    """How an order is canceled."""

    example = {"send_email": True, "comment": "See you next year.", "cancellation_fee": "5.00"}

    cancellation_fee = fields.Decimal(
        allow_none=True,
        minimum=Decimal(0),
        **about("What the customer is to pay nevertheless."),
    )


class Extension(Schema):
    """Until when an order can be paid."""

    example = {"expires": "2030-12-24", "force": False}

    expires = Anything(DAY, **about("The last day."))
    force = fields.Boolean(**about("Whether to do without looking for places."))
