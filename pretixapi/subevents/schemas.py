"""Dates on the wire."""

from pretixapi.events.seating import SeatCategoryMapping
from pretixapi.http import fields
from pretixapi.http.fields import about
from pretixapi.http.schema import Schema
from pretixapi.meta_properties.meta_data import MetaData


class ItemOverrideSchema(Schema):
    """What an item costs on a date, and whether it is sold then."""

    item = fields.PrimaryKey(attribute="item_id")
    price = fields.Decimal(allow_none=True)
    disabled = fields.Boolean()
    available_from = fields.DateTime(allow_none=True)
    available_until = fields.DateTime(allow_none=True)


class VariationOverrideSchema(Schema):
    """What a variation costs on a date, and whether it is sold then."""

    variation = fields.PrimaryKey(attribute="variation_id")
    price = fields.Decimal(allow_none=True)
    disabled = fields.Boolean()
    available_from = fields.DateTime(allow_none=True)
    available_until = fields.DateTime(allow_none=True)


class SubEventSchema(Schema):
    """One date of an event series."""

    example = {
        "id": 1,
        "name": {"en": "First night"},
        "date_from": "2017-12-27T10:00:00Z",
        "date_to": None,
        "active": True,
        "date_admission": None,
        "presale_start": None,
        "presale_end": None,
        "location": {"en": "Heidelberg"},
        "geo_lat": None,
        "geo_lon": None,
        "event": "sampleconf",
        "is_public": True,
        "frontpage_text": None,
        "seating_plan": None,
        "item_price_overrides": [
            {
                "item": 2,
                "price": "12.00",
                "disabled": False,
                "available_from": None,
                "available_until": None,
            }
        ],
        "variation_price_overrides": [],
        "meta_data": {},
        "seat_category_mapping": {},
        "last_modified": "2017-12-01T10:00:00Z",
        "comment": None,
        "best_availability_state": None,
    }
    example_of_changes = {"active": False}

    id = fields.Integer(dump_only=True)
    name = fields.I18nString(required=True)
    date_from = fields.DateTime(required=True)
    date_to = fields.DateTime(allow_none=True)
    active = fields.Boolean()
    date_admission = fields.DateTime(allow_none=True)
    presale_start = fields.DateTime(allow_none=True)
    presale_end = fields.DateTime(allow_none=True)
    location = fields.I18nString(allow_none=True)
    geo_lat = fields.Float(minimum=-90, maximum=90, allow_none=True)
    geo_lon = fields.Float(minimum=-180, maximum=180, allow_none=True)
    event = fields.String(dump_only=True)
    is_public = fields.Boolean()
    frontpage_text = fields.I18nString(allow_none=True)
    seating_plan = fields.NoObject()
    item_price_overrides = fields.Objects(ItemOverrideSchema())
    variation_price_overrides = fields.Objects(VariationOverrideSchema())
    meta_data = MetaData(required=True)
    seat_category_mapping = SeatCategoryMapping()
    last_modified = fields.DateTime(dump_only=True)
    comment = fields.String(allow_none=True, allow_blank=True)
    best_availability_state = fields.Integer(dump_only=True, allow_none=True)


class SubEventFilters(Schema):
    """What a list of dates can be narrowed by."""

    active = fields.QueryBoolean(**about("Whether the date is offered."))
    is_public = fields.QueryBoolean(**about("Whether the date is shown in public lists."))
    event__live = fields.QueryBoolean(**about("Whether the shop of its event is open."))
    is_past = fields.QueryBoolean(**about("Whether the date is over."))
    is_future = fields.QueryBoolean(**about("Whether the date is not over."))
    ends_after = fields.QueryDateTime(**about("Dates that end then or later."))
    date_from_after = fields.QueryDateTime("date_from", **about("Dates that start then or later."))
    date_from_before = fields.QueryDateTime(
        "date_from", **about("Dates that start then or earlier.")
    )
    date_to_after = fields.QueryDateTime("date_to", **about("Dates that end then or later."))
    date_to_before = fields.QueryDateTime("date_to", **about("Dates that end then or earlier."))
    modified_since = fields.QueryDateTime(**about("Dates that were changed then or later."))
    sales_channel = fields.QueryString(
        **about("Dates of events sold through the channel so identified.")
    )
    with_availability_for = fields.QueryString(
        **about("The sales channel to tell `best_availability_state` for.")
    )
    search = fields.QueryString(**about("Part of the name or the location."))
    attr = fields.QueryTexts(**about("Meta properties, each with the value that it must have."))
