"""Events on the wire."""

from pretixapi.events.examples import EVENT, OTHER_PLUGINS
from pretixapi.events.seating import SeatCategoryMapping
from pretixapi.http import fields
from pretixapi.http.fields import about
from pretixapi.http.links import SiteURL
from pretixapi.http.schema import Schema
from pretixapi.meta_properties.meta_data import MetaData
from pretixapi.plugins.field import PluginNames
from pretixapi.sales_channels.fields import ChannelLimit, LegacyChannels
from pretixapi.slugs import RESERVED_EVENT_SLUGS, refuse_reserved
from pretixapi.world import CURRENCIES, TIME_ZONES

STRING_MAP = "item_meta_properties needs to be an object (str -> str)."


class EventSchema(Schema):
    """An event."""

    example = EVENT
    example_of_changes = OTHER_PLUGINS

    name = fields.I18nString(required=True)
    slug = fields.Slug(required=True, validate=refuse_reserved(RESERVED_EVENT_SLUGS))
    live = fields.Boolean()
    testmode = fields.Boolean()
    currency = fields.Choice(CURRENCIES)
    date_from = fields.DateTime(required=True)
    date_to = fields.DateTime(allow_none=True)
    date_admission = fields.DateTime(allow_none=True)
    is_public = fields.Boolean()
    presale_start = fields.DateTime(allow_none=True)
    presale_end = fields.DateTime(allow_none=True)
    location = fields.I18nString(allow_none=True)
    geo_lat = fields.Float(minimum=-90, maximum=90, allow_none=True)
    geo_lon = fields.Float(minimum=-180, maximum=180, allow_none=True)
    has_subevents = fields.Boolean()
    meta_data = MetaData()
    seating_plan = fields.NoObject()
    plugins = PluginNames()
    seat_category_mapping = SeatCategoryMapping()
    timezone = fields.Choice(TIME_ZONES)
    item_meta_properties = fields.StringMap(STRING_MAP, longest_key=50, most=1000)
    valid_keys = fields.Constant({"pretix_sig1": []}, {"type": "object"})
    all_sales_channels = fields.Boolean()
    limit_sales_channels = ChannelLimit()
    best_availability_state = fields.Integer(dump_only=True, allow_none=True)
    public_url = SiteURL(dump_only=True)
    sales_channels = LegacyChannels()


class CloneParameters(Schema):
    """How the query string may ask for a new event to be a copy."""

    clone_from = fields.String(allow_blank=True, **about("The slug of the event to copy."))


class EventFilters(Schema):
    """What the list of events can be narrowed by."""

    is_public = fields.QueryBoolean(**about("Whether the event is shown in public lists."))
    live = fields.QueryBoolean(**about("Whether the ticket shop is open to the public."))
    has_subevents = fields.QueryBoolean(**about("Whether the event is a series."))
    testmode = fields.QueryBoolean(**about("Whether orders are but tests."))
    is_past = fields.QueryBoolean(**about("Whether the event is over; a series never is."))
    is_future = fields.QueryBoolean(**about("Whether the event is not over; no series counts."))
    ends_after = fields.QueryDateTime(**about("Events, but no series, that end then or later."))
    date_from_after = fields.QueryDateTime("date_from", **about("Events that start then or later."))
    date_from_before = fields.QueryDateTime(
        "date_from", **about("Events that start then or earlier.")
    )
    date_to_after = fields.QueryDateTime("date_to", **about("Events that end then or later."))
    date_to_before = fields.QueryDateTime("date_to", **about("Events that end then or earlier."))
    sales_channel = fields.QueryString(**about("Events sold through the channel so identified."))
    with_availability_for = fields.QueryString(
        **about("The sales channel to tell `best_availability_state` for.")
    )
    search = fields.QueryString(**about("Part of the name, the slug or the location."))
    attr = fields.QueryTexts(**about("Meta properties, each with the value that it must have."))
