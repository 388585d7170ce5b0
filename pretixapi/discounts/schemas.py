"""Discounts on the wire."""

from decimal import Decimal

from pretixapi.http import fields
from pretixapi.http.schema import Schema
from pretixapi.sales_channels.fields import ChannelLimit, LegacyChannels

MODES = ("mixed", "same", "distinct")


class DiscountSchema(Schema):
    """A rule by which some tickets cost less together with others."""

    example = {
        "id": 1,
        "active": True,
        "internal_name": "Three for two",
        "position": 0,
        "all_sales_channels": True,
        "limit_sales_channels": [],
        "available_from": None,
        "available_until": None,
        "subevent_mode": "mixed",
        "subevent_date_from": None,
        "subevent_date_until": None,
        "condition_all_products": False,
        "condition_limit_products": [23],
        "condition_apply_to_addons": True,
        "condition_min_count": 3,
        "condition_min_value": "0.00",
        "benefit_discount_matching_percent": "100.00",
        "benefit_only_apply_to_cheapest_n_matches": 1,
        "benefit_same_products": True,
        "benefit_limit_products": [],
        "benefit_apply_to_addons": True,
        "benefit_ignore_voucher_discounted": False,
        "condition_ignore_voucher_discounted": False,
        "sales_channels": ["web"],
    }
    example_of_changes = {"active": False}

    id = fields.Integer(dump_only=True)
    active = fields.Boolean()
    internal_name = fields.String(required=True, max_length=255)
    position = fields.Integer(minimum=0)
    all_sales_channels = fields.Boolean()
    limit_sales_channels = ChannelLimit()
    available_from = fields.DateTime(allow_none=True)
    available_until = fields.DateTime(allow_none=True)
    subevent_mode = fields.Choice(MODES)
    subevent_date_from = fields.DateTime(allow_none=True)
    subevent_date_until = fields.DateTime(allow_none=True)
    condition_all_products = fields.Boolean()
    condition_limit_products = fields.FlatList(fields.PrimaryKey())
    condition_apply_to_addons = fields.Boolean()
    condition_min_count = fields.Integer(minimum=0)
    condition_min_value = fields.Decimal()
    benefit_discount_matching_percent = fields.Decimal(max_digits=10, minimum=Decimal("0.00"))
    benefit_only_apply_to_cheapest_n_matches = fields.Integer(minimum=1, allow_none=True)
    benefit_same_products = fields.Boolean()
    benefit_limit_products = fields.FlatList(fields.PrimaryKey())
    benefit_apply_to_addons = fields.Boolean()
    benefit_ignore_voucher_discounted = fields.Boolean()
    condition_ignore_voucher_discounted = fields.Boolean()
    sales_channels = LegacyChannels()


class DiscountFilters(Schema):
    """What the list of discounts can be narrowed by."""

    active = fields.QueryBoolean(metadata={"description": "Whether the discount is given."})
