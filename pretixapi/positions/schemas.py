"""The positions of orders on the wire."""

from pretixapi.http import fields
from pretixapi.http.schema import Schema
from pretixapi.positions.examples import POSITION

NULL = {"type": "null"}
NO_OBJECTS = {"type": "array", "items": {"type": "object"}, "maxItems": 0}
OBJECTS = {"type": "array", "items": {"type": "object"}}
TEXTS = {"type": "array", "items": {"type": "string"}}
WRITTEN = {"dump_only": True}
PERHAPS = {"dump_only": True, "allow_none": True}


class PositionSchema(Schema):
    """One ticket of an order, or another product."""

    example = POSITION

    id = fields.Integer(**WRITTEN)
    order = fields.String(**WRITTEN, metadata={"description": "The code of the order."})
    positionid = fields.Integer(**WRITTEN, metadata={"description": "Its number in the order."})
    item = fields.Integer(**WRITTEN)
    variation = fields.Integer(**PERHAPS)
    price = fields.Decimal(**WRITTEN)
    attendee_name = fields.String(**PERHAPS)
    attendee_name_parts = fields.Written({"type": "object"})
    company = fields.String(**PERHAPS)
    street = fields.String(**PERHAPS)
    zipcode = fields.String(**PERHAPS)
    city = fields.String(**PERHAPS)
    country = fields.String(**PERHAPS)
    state = fields.String(**PERHAPS)
    discount = fields.Integer(**PERHAPS)
    attendee_email = fields.String(**PERHAPS)
    voucher = fields.Constant(None, NULL)
    tax_rate = fields.Rate(**WRITTEN)
    tax_value = fields.Decimal(**WRITTEN)
    secret = fields.String(**WRITTEN, metadata={"description": "What is scanned."})
    addon_to = fields.Integer(**PERHAPS)
    subevent = fields.Integer(**PERHAPS)
    checkins = fields.Written(
        OBJECTS, metadata={"description": "The successful ones, the newest first."}
    )
    print_logs = fields.Constant([], NO_OBJECTS)
    downloads = fields.Constant([], NO_OBJECTS)
    answers = fields.Written(OBJECTS)
    tax_rule = fields.Integer(**PERHAPS)
    pseudonymization_id = fields.String(**WRITTEN)
    seat = fields.Constant(None, NULL)
    canceled = fields.Boolean(**WRITTEN)
    tax_code = fields.String(**PERHAPS)
    valid_from = fields.DateTime(**PERHAPS)
    valid_until = fields.DateTime(**PERHAPS)
    blocked = fields.Written(
        TEXTS, allow_none=True, metadata={"description": "What blocks the ticket, if anything."}
    )
    voucher_budget_use = fields.Constant(None, NULL)
    plugin_data = fields.Constant({}, {"type": "object", "maxProperties": 0})


class OrganizerPositionSchema(PositionSchema):
    """One ticket of an order at any event of an organizer, or another product."""

    example = {**POSITION, "event": "sampleconf"}

    event = fields.String(**WRITTEN, metadata={"description": "The slug of the event."})


class PositionPartSchema(OrganizerPositionSchema):
    """Those fields of a position that the client wants, by `include` and `exclude`."""

    example = {"id": POSITION["id"], "secret": POSITION["secret"]}
    is_whole = False
