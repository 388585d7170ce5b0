"""Add-ons on the wire."""

from pretixapi.http import fields
from pretixapi.http.schema import Schema


class AddOnSchema(Schema):
    """A category out of which something may or must be bought with an item."""

    example = {
        "id": 1,
        "addon_category": 2,
        "min_count": 0,
        "max_count": 10,
        "position": 0,
        "price_included": False,
        "multi_allowed": False,
    }
    example_of_changes = {"max_count": 5}

    id = fields.Integer(dump_only=True)
    addon_category = fields.PrimaryKey(required=True, attribute="addon_category_id")
    min_count = fields.Integer(minimum=0)
    max_count = fields.Integer(minimum=0)
    position = fields.Integer(minimum=0)
    price_included = fields.Boolean()
    multi_allowed = fields.Boolean()
