"""Making a new event that starts as a copy of another one."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import timedelta
from typing import Any

from flask import g

from pretixapi.auth.access import find_event
from pretixapi.events import queries
from pretixapi.events.changes import create_event
from pretixapi.events.copies import TOLD, copied_tables
from pretixapi.events.plugins import copy_plugin_data
from pretixapi.http.errors import Forbidden, Invalid, Refusal
from pretixapi.log.entries import record, write
from pretixapi.meta_properties.meta_data import copy_meta_data
from pretixapi.meta_properties.queries import properties_by_name
from pretixapi.models import Event
from pretixapi.models.copying import Copying
from pretixapi.sales_channels.queries import channel_ids

# The values that the source gives when the body does not; everything else that is not in the body
# starts as it would without a source.
INHERITED = (
    "is_public",
    "testmode",
    "timezone",
    "all_sales_channels",
    "limit_sales_channels",
    "plugins",
)
CHANNEL_FIELDS = ("all_sales_channels", "limit_sales_channels")
# Keys that sign tickets stay with the event they were made for.
SIGNING_KEYS = "ticket_secrets_pretix_sig1_"


def clone_event(source: Event, values: dict[str, Any]) -> Event:
    """Create an event from the body and, where that is silent, from the source."""
    # What the copy is going to refer to stays.
    properties_by_name()
    channel_ids()
    settings = {
        key: value for key, value in source.settings.items() if not key.startswith(SIGNING_KEYS)
    }
    inherited = _inherited(source, values)
    properties = values.pop("item_meta_properties", {})
    known = {each.name for each in queries.item_meta_properties(source.id)}
    values["item_meta_properties"] = {
        name: default for name, default in properties.items() if name not in known
    }
    event = create_event({**inherited, **values}, settings)
    if "meta_data" not in values:
        copy_meta_data(source, event)
    _copy_tables(source, event, properties)
    record(
        "pretix.event.cloned",
        event,
        organizer_id=event.organizer_id,
        event=event,
        changes={"source": [None, source.slug]},
    )
    return event


def _copy_tables(source: Event, event: Event, properties: Mapping[str, str]) -> None:
    copying = Copying(source.id, event.id, copied_tables(source, event, properties))
    copying.run()
    copy_plugin_data(source, event, {table.name: ids for table, ids in copying.ids.items()})
    for kind in TOLD:
        copies = copying.ids[kind.__table__]
        if copies:
            changes = {"count": [None, len(copies)]}
            entry = ("pretix.object.cloned", changes)
            write([entry], (kind, None), organizer_id=event.organizer_id, event=event)


def find_source(reference: str) -> Event:
    """Return the event that `clone_from` names as `event` or `organizer/event`, locked."""
    slug = reference.removeprefix(f"{g.organizer_slug}/")
    event, grants = find_event(slug, g.grants)
    if grants:
        with suppress(Forbidden):
            return queries.lock_event(event.id)
    raise Refusal(["Event to copy from was not found"])


def _inherited(source: Event, values: dict[str, Any]) -> dict[str, Any]:
    row = queries.event_row(source.id)
    inherited = {name: getattr(row, name) for name in INHERITED}
    if any(name in values for name in CHANNEL_FIELDS):
        for name in CHANNEL_FIELDS:
            del inherited[name]
    if "date_admission" not in values:
        inherited["date_admission"] = _shifted_admission(source, values)
    return inherited


def _shifted_admission(source: Event, values: dict[str, Any]) -> Any:
    """Return an admission as long before the new start as the source's was before its own."""
    if source.date_admission is None:
        return None
    distance: timedelta = source.date_admission - source.date_from
    try:
        return values["date_from"] + distance
    except OverflowError:
        fault = "The admission date that goes with this start is out of range."
        raise Invalid({"date_from": [fault]}) from None
