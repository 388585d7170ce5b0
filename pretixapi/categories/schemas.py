"""Categories on the wire."""

from pretixapi.http import fields
from pretixapi.http.schema import Schema

MODES = ("both", "only")
CONDITIONS = ("always", "discounts", "products")


class CategorySchema(Schema):
    """A heading under which items are sold, or a choice of add-ons."""

    example = {
        "id": 1,
        "name": {"en": "Tickets"},
        "internal_name": None,
        "description": {"en": "What gets you in."},
        "position": 0,
        "is_addon": False,
        "cross_selling_mode": None,
        "cross_selling_condition": None,
        "cross_selling_match_products": [],
    }
    example_of_changes = {"position": 1}

    id = fields.Integer(dump_only=True)
    name = fields.I18nString(required=True)
    internal_name = fields.String(max_length=255, allow_none=True, allow_blank=True)
    description = fields.I18nString()
    position = fields.Integer()
    is_addon = fields.Boolean()
    cross_selling_mode = fields.Choice(MODES, allow_none=True)
    cross_selling_condition = fields.Choice(CONDITIONS, allow_none=True)
    cross_selling_match_products = fields.FlatList(fields.PrimaryKey())


class CategoryFilters(Schema):
    """What the list of categories can be narrowed by."""

    is_addon = fields.QueryBoolean(
        metadata={"description": "Whether its items are add-ons to others."}
    )
