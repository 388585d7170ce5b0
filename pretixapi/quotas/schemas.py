"""Quotas on the wire."""

from pretixapi.http import fields
from pretixapi.http.schema import Schema


class QuotaSchema(Schema):
    """How many tickets may be sold of some items and variations together; null is any number."""

    example = {
        "id": 1,
        "name": "Ticket Quota",
        "size": 200,
        "items": [1, 2],
        "variations": [1, 4, 5, 7],
        "subevent": None,
        "closed": False,
        "close_when_sold_out": False,
        "release_after_exit": False,
        "available": True,
        "available_number": 120,
        "ignore_for_event_availability": False,
    }
    example_of_changes = {"size": 250}

    id = fields.Integer(dump_only=True)
    name = fields.String(required=True, max_length=200)
    size = fields.Integer(minimum=0, allow_none=True)
    items = fields.FlatList(fields.PrimaryKey())
    variations = fields.FlatList(fields.PrimaryKey())
    subevent = fields.PrimaryKey(attribute="subevent_id", allow_none=True)
    closed = fields.Boolean()
    close_when_sold_out = fields.Boolean()
    release_after_exit = fields.Boolean()
    available = fields.Boolean(dump_only=True)
    available_number = fields.Integer(dump_only=True, allow_none=True)
    ignore_for_event_availability = fields.Boolean()


class AvailabilitySchema(Schema):
    """What is left of a quota, and what has taken the rest; null is any number."""

    example = {
        "paid_orders": 25,
        "pending_orders": 122,
        "exited_orders": 0,
        "blocking_vouchers": 10,
        "cart_positions": 12,
        "waiting_list": 0,
        "available_number": 31,
        "available": True,
        "total_size": 200,
    }

    paid_orders = fields.Integer(dump_only=True, attribute="taken.paid_orders")
    pending_orders = fields.Integer(dump_only=True, attribute="taken.pending_orders")
    exited_orders = fields.Integer(dump_only=True, attribute="taken.exited_orders")
    blocking_vouchers = fields.Integer(dump_only=True, attribute="taken.blocking_vouchers")
    cart_positions = fields.Integer(dump_only=True, attribute="taken.cart_positions")
    waiting_list = fields.Integer(dump_only=True, attribute="taken.waiting_list")
    available_number = fields.Integer(dump_only=True, allow_none=True)
    available = fields.Boolean(dump_only=True)
    total_size = fields.Integer(dump_only=True, allow_none=True)


class QuotaFilters(Schema):
    """What the list of quotas can be narrowed by, and what more it is to tell."""

    subevent = fields.QueryPrimaryKey(metadata={"description": "The date that it is for."})
    subevent__in = fields.QueryPrimaryKeys(
        metadata={"description": "The dates, one of which it is for, with commas between them."}
    )
    items__in = fields.QueryPrimaryKeys(
        metadata={"description": "Items, one of which is sold of it, with commas between them."}
    )
    with_availability = fields.QueryBoolean(
        metadata={"description": "Whether to tell what is left of each quota."}
    )
