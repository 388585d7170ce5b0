"""Check-in lists on the wire."""

from pretixapi.checkin_lists.fields import Rules
from pretixapi.http import fields
from pretixapi.http.schema import Schema

OBJECTS = {"type": "array", "items": {"type": "object"}}
EXPAND = {"metadata": {"description": "`subevent` shows the date in full."}}


class CheckinListSchema(Schema):
    """Which tickets are let in at one place, and how often."""

    example = {
        "id": 1,
        "name": "Default list",
        "all_products": True,
        "limit_products": [],
        "subevent": None,
        "checkin_count": 123,
        "position_count": 456,
        "include_pending": False,
        "allow_multiple_entries": False,
        "allow_entry_after_exit": True,
        "rules": {},
        "exit_all_at": None,
        "addon_match": False,
        "ignore_in_statistics": False,
        "consider_tickets_used": True,
    }
    example_of_changes = {"name": "Backstage"}

    id = fields.Integer(dump_only=True)
    name = fields.String(required=True, max_length=190)
    all_products = fields.Boolean()
    limit_products = fields.FlatList(fields.PrimaryKey())
    subevent = fields.PrimaryKey(attribute="subevent_id", allow_none=True)
    checkin_count = fields.Integer(dump_only=True)
    position_count = fields.Integer(dump_only=True)
    include_pending = fields.Boolean()
    allow_multiple_entries = fields.Boolean()
    allow_entry_after_exit = fields.Boolean()
    rules = Rules(metadata={"description": "JSON Logic that tickets must pass, beyond the rest."})
    exit_all_at = fields.DateTime(
        allow_none=True,
        metadata={"description": "When everybody is checked out, on this day and each after it."},
    )
    addon_match = fields.Boolean(
        metadata={"description": "Whether the add-ons of a scanned ticket are let in, too."}
    )
    ignore_in_statistics = fields.Boolean()
    consider_tickets_used = fields.Boolean()


class ExpandedCheckinListSchema(CheckinListSchema):
    """Which tickets are let in at one place, and how often, with the date that it is for."""

    subevent = fields.Written({"type": ["object", "null"]})


class CheckinListFilters(Schema):
    """What the list of check-in lists can be narrowed by, and what it is to tell in full."""

    subevent = fields.QueryPrimaryKey(metadata={"description": "The date that it is for."})
    subevent_match = fields.QueryPrimaryKey(
        metadata={"description": "A date that it is for, alone or among all others."}
    )
    ends_after = fields.QueryDateTime(
        metadata={"description": "Lists without a date, or with one that ends then or later."}
    )
    expand = fields.QueryRepeated(**EXPAND)


class Expansions(Schema):
    """What is to be told in full of one list."""

    expand = fields.QueryRepeated(**EXPAND)


class StatusSchema(Schema):
    """How many tickets there are on a list, and how many of them have come."""

    example = {
        "event": {"name": "Demo Conference"},
        "checkin_count": 17,
        "position_count": 42,
        "inside_count": 12,
        "items": [
            {
                "id": 1,
                "name": "T-Shirt",
                "admission": False,
                "checkin_count": 1,
                "position_count": 20,
                "variations": [
                    {"id": 1, "value": "Red", "checkin_count": 1, "position_count": 12},
                ],
            }
        ],
    }

    event = fields.Written({"type": "object", "properties": {"name": {"type": "string"}}})
    checkin_count = fields.Integer(dump_only=True)
    position_count = fields.Integer(dump_only=True)
    inside_count = fields.Integer(dump_only=True)
    items = fields.Written(OBJECTS)
