"""Orders on the wire."""

from pretixapi.http import fields
from pretixapi.http.fields import about
from pretixapi.http.links import SiteURL
from pretixapi.http.schema import Schema
from pretixapi.orders.examples import ORDER
from pretixapi.orders.payments.schemas import Payments
from pretixapi.orders.refunds.schemas import RefundSchema

STATUSES = ("n", "p", "e", "c")
NULL = {"type": "null"}
OBJECT = {"type": "object"}
OBJECTS = {"type": "array", "items": {"type": "object"}}
WRITTEN = {"dump_only": True}
PERHAPS = {"dump_only": True, "allow_none": True}
# What clients may write about an order, its answers included.
LONGEST_TEXT = 100_000


class OrderSchema(Schema):
    """What somebody ordered at once."""

    example = ORDER

    code = fields.String(**WRITTEN, **about("Unique within the organizer."))
    event = fields.String(**WRITTEN, **about("The slug of the event."))
    status = fields.Choice(
        STATUSES, **WRITTEN, **about("n is pending, p paid, e expired and c canceled.")
    )
    testmode = fields.Boolean(**WRITTEN)
    secret = fields.String(**WRITTEN, **about("Opens the page of the order."))
    email = fields.String(**PERHAPS)
    phone = fields.String(**PERHAPS)
    locale = fields.String(**WRITTEN)
    datetime = fields.DateTime(**WRITTEN)
    expires = fields.DateTime(**WRITTEN)
    payment_date = fields.Date(**PERHAPS)
    payment_provider = fields.String(**PERHAPS)
    fees = fields.Written(OBJECTS)
    total = fields.Decimal(**WRITTEN)
    tax_rounding_mode = fields.String(**WRITTEN)
    comment = fields.String(**WRITTEN)
    custom_followup_at = fields.Date(**PERHAPS)
    invoice_address = fields.Written(OBJECT, allow_none=True)
    positions = fields.Written(OBJECTS)
    downloads = fields.Constant([], {**OBJECTS, "maxItems": 0})
    checkin_attention = fields.Boolean(**WRITTEN)
    checkin_text = fields.String(**PERHAPS)
    last_modified = fields.DateTime(**WRITTEN)
    payments = Payments()
    refunds = fields.Objects(RefundSchema(), **WRITTEN)
    require_approval = fields.Boolean(**WRITTEN)
    sales_channel = fields.String(**WRITTEN)
    url = SiteURL(**WRITTEN)
    customer = fields.Constant(None, NULL)
    valid_if_pending = fields.Boolean(**WRITTEN)
    api_meta = fields.Written(OBJECT)
    cancellation_date = fields.DateTime(**PERHAPS)
    plugin_data = fields.Constant({}, {**OBJECT, "maxProperties": 0})


class OrderPartSchema(OrderSchema):
    """Those fields of an order that the client wants, by `include` and `exclude`."""

    example = {"code": ORDER["code"], "positions": [{"id": ORDER["positions"][0]["id"]}]}
    is_whole = False
