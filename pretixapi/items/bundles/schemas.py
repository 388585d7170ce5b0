"""Bundles on the wire."""

from pretixapi.http import fields
from pretixapi.http.schema import Schema


class BundleSchema(Schema):
    """Another item that is sold as a part of an item."""

    example = {
        "id": 1,
        "bundled_item": 3,
        "bundled_variation": None,
        "count": 1,
        "designated_price": "1.50",
    }
    example_of_changes = {"count": 2}

    id = fields.Integer(dump_only=True)
    bundled_item = fields.PrimaryKey(required=True, attribute="bundled_item_id")
    bundled_variation = fields.PrimaryKey(attribute="bundled_variation_id", allow_none=True)
    count = fields.Integer(minimum=0)
    designated_price = fields.Decimal(allow_none=True)
