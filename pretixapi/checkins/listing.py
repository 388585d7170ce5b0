"""The list of check-ins, with everything it can be narrowed by."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Boolean, String, bindparam

from pretixapi.checkins.queries import ROWS, has_device
from pretixapi.http.errors import Invalid
from pretixapi.http.fields import NO_CHOICE
from pretixapi.http.listing import LongListing, Selection
from pretixapi.models import Checkin, CheckinList
from pretixapi.models.types import UTCDateTime
from pretixapi.objects.choices import check_choices

MOMENTS = {"created": Checkin.created, "datetime": Checkin.datetime}

CHECKINS = LongListing(
    ROWS,
    key=Checkin.id,
    orderings={"id": Checkin.id, **MOMENTS},
    default="id",
    filters={
        **{
            f"{name}_since": column >= bindparam(f"{name}_since", type_=UTCDateTime)
            for name, column in MOMENTS.items()
        },
        **{
            f"{name}_before": column < bindparam(f"{name}_before", type_=UTCDateTime)
            for name, column in MOMENTS.items()
        },
        "successful": Checkin.successful == bindparam("successful", type_=Boolean),
        "list": Checkin.list_id == bindparam("list"),
        "type": Checkin.type == bindparam("type", type_=String),
        "error_reason": Checkin.error_reason == bindparam("error_reason", type_=String),
        "device": Checkin.device_id == bindparam("device"),
        "auto_checked_in": Checkin.auto_checked_in == bindparam("auto_checked_in", type_=Boolean),
    },
    searched=(Checkin.error_reason, Checkin.error_explanation),
)


def selected_checkins(filters: Mapping[str, Any]) -> Selection:
    """Return the check-ins of the event that pass `filters`; unknown objects are refused."""
    check_choices(filters, {"list": CheckinList})
    if "gate" in filters:
        raise Invalid({"gate": [NO_CHOICE]})
    if "device" in filters and not has_device(filters["device"]):
        raise Invalid({"device": [NO_CHOICE]})
    return CHECKINS.selection(filters)
