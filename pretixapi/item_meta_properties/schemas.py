"""Item meta properties on the wire."""

from pretixapi.http import fields
from pretixapi.http.schema import Schema
from pretixapi.item_meta_properties.allowed_values import AllowedValues


class ItemMetaPropertySchema(Schema):
    """A property for which each item of the event may have a value."""

    example = {
        "id": 1,
        "name": "day",
        "default": "Monday",
        "required": False,
        "allowed_values": ["Monday", "Tuesday"],
    }
    example_of_changes = {"default": "Tuesday"}

    id = fields.Integer(dump_only=True)
    name = fields.String(required=True, max_length=50)
    default = fields.String(allow_blank=True)
    required = fields.Boolean()
    allowed_values = AllowedValues(required=True, allow_none=True)
