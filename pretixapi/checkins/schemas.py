"""Check-ins on the wire."""

from pretixapi.checkins.words import LONGEST_TEXT, REASONS, SOURCES, TYPES
from pretixapi.http import fields
from pretixapi.http.fields import about
from pretixapi.http.schema import Schema

WRITTEN = {"dump_only": True}
PERHAPS = {"dump_only": True, "allow_none": True}


class CheckinSchema(Schema):
    """A scan at a check-in list, and what came of it."""

    example = {
        "id": 1337,
        "successful": True,
        "error_reason": None,
        "error_explanation": None,
        "position": 23442,
        "datetime": "2017-12-25T12:45:23Z",
        "list": 44,
        "created": "2017-12-25T12:45:23.264871Z",
        "auto_checked_in": False,
        "gate": None,
        "device": 2,
        "device_id": 1,
        "type": "entry",
    }

    id = fields.Integer(**WRITTEN)
    successful = fields.Boolean(**WRITTEN)
    error_reason = fields.String(**PERHAPS)
    error_explanation = fields.String(**PERHAPS)
    position = fields.Integer(**PERHAPS, attribute="position_id")
    datetime = fields.DateTime(**WRITTEN)
    list = fields.Integer(**WRITTEN, attribute="list_id")
    created = fields.DateTime(**WRITTEN)
    auto_checked_in = fields.Boolean(**WRITTEN)
    gate = fields.Constant(None, {"type": "null"})
    device = fields.Integer(**PERHAPS, attribute="device_key")
    device_id = fields.Integer(
        **PERHAPS, metadata={"description": "The number that devices have at the organizer."}
    )
    type = fields.Choice(TYPES, **WRITTEN)


class CheckinFilters(Schema):
    """What the list of check-ins can be narrowed by."""

    created_since = fields.QueryDateTime(**about("Check-ins stored then or later."))
    created_before = fields.QueryDateTime(**about("Check-ins stored earlier."))
    datetime_since = fields.QueryDateTime(**about("Scans then or later."))
    datetime_before = fields.QueryDateTime(**about("Earlier scans."))
    successful = fields.QueryBoolean(**about("Whether the ticket was let in, or out."))
    list = fields.QueryPrimaryKey(**about("Scans at that list."))
    type = fields.QueryString(**about("`entry` or `exit`."))
    error_reason = fields.QueryString(**about("Why tickets were turned away."))
    gate = fields.QueryPrimaryKey(**about("There are no gates, so every id is refused."))
    device = fields.QueryPrimaryKey(**about("Scans by that device."))
    auto_checked_in = fields.QueryBoolean(**about("Whether the server did it by itself."))


class FailedCheckinSchema(Schema):
    """A scan that a client has turned away by itself."""

    example = {
        "error_reason": "canceled",
        "error_explanation": None,
        "raw_barcode": "Pvrk50vUzQd0DhdpNRL4I4OcXsvg70uA",
        "raw_item": None,
        "raw_variation": None,
        "raw_subevent": None,
        "raw_source_type": "barcode",
        "nonce": None,
        "datetime": "2017-12-25T12:45:23Z",
        "type": "entry",
        "position": None,
    }

    error_reason = fields.Choice(REASONS, required=True)
    error_explanation = fields.String(allow_none=True, allow_blank=True, max_length=LONGEST_TEXT)
    raw_barcode = fields.String(required=True, max_length=LONGEST_TEXT)
    raw_item = fields.PrimaryKey(attribute="raw_item_id", allow_none=True)
    raw_variation = fields.PrimaryKey(attribute="raw_variation_id", allow_none=True)
    raw_subevent = fields.PrimaryKey(attribute="raw_subevent_id", allow_none=True)
    raw_source_type = fields.Choice(SOURCES)
    nonce = fields.String(allow_none=True, allow_blank=True, max_length=190)
    datetime = fields.DateTime()
    type = fields.Choice(TYPES)
    position = fields.PrimaryKey(attribute="position_id", allow_none=True)
