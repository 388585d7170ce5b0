"""Tickets as scanners see them."""

from pretixapi.checkin_rpc.tickets.examples import POSITION
from pretixapi.http import fields
from pretixapi.http.schema import Schema

NULL = {"type": "null"}
OBJECT = {"type": "object"}
OBJECTS = {"type": "array", "items": OBJECT}
NO_OBJECTS = {**OBJECTS, "maxItems": 0}
WRITTEN = {"dump_only": True}
PERHAPS = {"dump_only": True, "allow_none": True}
# What is the id of an object may be that object, if it is asked for.
ID_OR_OBJECT = {"anyOf": [{"type": "integer"}, OBJECT]}
PERHAPS_OBJECT = {"anyOf": [{"type": "integer"}, OBJECT, NULL]}


class CheckinPositionSchema(Schema):
    """A ticket as scanners see it."""

    example = POSITION

    id = fields.Integer(**WRITTEN)
    order = fields.String(**WRITTEN, metadata={"description": "The code of the order."})
    positionid = fields.Integer(**WRITTEN)
    item = fields.Written(ID_OR_OBJECT)
    variation = fields.Written(PERHAPS_OBJECT)
    price = fields.Decimal(**WRITTEN)
    attendee_name = fields.String(
        **PERHAPS,
        metadata={"description": "If need be that of the main ticket, or of the invoice."},
    )
    attendee_name_parts = fields.Written(OBJECT)
    company = fields.String(**PERHAPS)
    street = fields.String(**PERHAPS)
    zipcode = fields.String(**PERHAPS)
    city = fields.String(**PERHAPS)
    country = fields.String(**PERHAPS)
    state = fields.String(**PERHAPS)
    attendee_email = fields.String(**PERHAPS)
    voucher = fields.Constant(None, NULL)
    tax_rate = fields.Rate(**WRITTEN)
    tax_value = fields.Decimal(**WRITTEN)
    secret = fields.String(**WRITTEN)
    addon_to = fields.Integer(**PERHAPS)
    subevent = fields.Written(PERHAPS_OBJECT)
    checkins = fields.Written(
        OBJECTS, metadata={"description": "Those at the lists at hand, the newest first."}
    )
    print_logs = fields.Constant([], NO_OBJECTS)
    downloads = fields.Constant([], NO_OBJECTS)
    answers = fields.Written(OBJECTS)
    tax_rule = fields.Integer(**PERHAPS)
    pseudonymization_id = fields.String(**WRITTEN)
    seat = fields.Constant(None, NULL)
    require_attention = fields.Boolean(**WRITTEN)
    order__status = fields.String(**WRITTEN)
    order__valid_if_pending = fields.Boolean(**WRITTEN)
    order__require_approval = fields.Boolean(**WRITTEN)
    order__locale = fields.String(**WRITTEN)
    valid_from = fields.DateTime(**PERHAPS)
    valid_until = fields.DateTime(**PERHAPS)
    blocked = fields.Written({"type": ["array", "null"], "items": {"type": "string"}})
