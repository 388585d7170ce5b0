"""Variations on the wire."""

from pretixapi.http import fields
from pretixapi.http.schema import Schema
from pretixapi.meta_properties.meta_data import MetaData
from pretixapi.sales_channels.fields import ChannelLimit, LegacyChannels

# What becomes of a thing that cannot be bought at the moment: it is hidden, or shown as such.
MODES = ("hide", "info")


class VariationSchema(Schema):
    """One of the forms in which an item is sold."""

    example = {
        "id": 1,
        "value": {"en": "Student"},
        "active": True,
        "description": None,
        "position": 0,
        "default_price": "10.00",
        "price": "10.00",
        "original_price": None,
        "free_price_suggestion": None,
        "require_approval": False,
        "require_membership": False,
        "require_membership_types": [],
        "require_membership_hidden": False,
        "checkin_attention": False,
        "checkin_text": None,
        "available_from": None,
        "available_from_mode": "hide",
        "available_until": None,
        "available_until_mode": "hide",
        "all_sales_channels": True,
        "limit_sales_channels": [],
        "hide_without_voucher": False,
        "meta_data": {"day": "Tuesday"},
        "sales_channels": ["web"],
    }
    example_of_changes = {"default_price": "12.00"}

    id = fields.Integer(dump_only=True)
    value = fields.I18nString(required=True)
    active = fields.Boolean()
    description = fields.I18nString(allow_none=True)
    position = fields.Integer(minimum=0)
    default_price = fields.Decimal(allow_none=True)
    price = fields.Decimal(dump_only=True)
    original_price = fields.Decimal(allow_none=True)
    free_price_suggestion = fields.Decimal(allow_none=True)
    require_approval = fields.Boolean()
    require_membership = fields.Boolean()
    require_membership_types = fields.NoObjects()
    require_membership_hidden = fields.Boolean()
    checkin_attention = fields.Boolean()
    checkin_text = fields.String(allow_none=True, allow_blank=True)
    available_from = fields.DateTime(allow_none=True)
    available_from_mode = fields.Choice(MODES)
    available_until = fields.DateTime(allow_none=True)
    available_until_mode = fields.Choice(MODES)
    all_sales_channels = fields.Boolean()
    limit_sales_channels = ChannelLimit()
    hide_without_voucher = fields.Boolean()
    meta_data = MetaData()
    sales_channels = LegacyChannels()


class VariationFilters(Schema):
    """What the list of an item's variations can be narrowed by."""

    active = fields.QueryBoolean(metadata={"description": "Whether it is sold."})
    search = fields.QueryString(metadata={"description": "Part of its name."})
