"""Creating, changing and deleting events."""

from typing import Any

from flask import current_app, g
from sqlalchemy import insert
from sqlalchemy.exc import IntegrityError

from pretixapi.events import queries
from pretixapi.events.live import refuse_unready
from pretixapi.events.plugins import enable_plugins, install_plugins
from pretixapi.events.rules import SLUG_TAKEN, refuse_deletion
from pretixapi.http.errors import Invalid
from pretixapi.log.entries import differences, record
from pretixapi.meta_properties.meta_data import meta_data_in
from pretixapi.models import (
    Event,
    EventMetaValue,
    ItemMetaProperty,
    db,
    event_sales_channels,
    store,
)
from pretixapi.sales_channels.limits import limits
from pretixapi.settings.defaults import NEW_EVENT_SETTINGS

COLUMNS = (
    "name",
    "slug",
    "live",
    "testmode",
    "currency",
    "date_from",
    "date_to",
    "date_admission",
    "is_public",
    "presale_start",
    "presale_end",
    "location",
    "geo_lat",
    "geo_lon",
    "has_subevents",
    "timezone",
    "all_sales_channels",
)
PARTS = ("meta_data", "item_meta_properties", "limit_sales_channels")
SWITCHES = {
    "live": ("pretix.event.live.activated", "pretix.event.live.deactivated"),
    "testmode": ("pretix.event.testmode.activated", "pretix.event.testmode.deactivated"),
}

_replace_meta_data = meta_data_in(EventMetaValue)
_limit_channels = limits(event_sales_channels)


def create_event(values: dict[str, Any], settings: dict[str, Any] | None = None) -> Event:
    """Create an event of the organizer at hand; `settings` are those stored from the start."""
    config = current_app.config
    values = {"plugins": list(config["DEFAULT_PLUGINS"]), **values}
    columns = {name: values[name] for name in (*COLUMNS, "plugins") if name in values}
    event = Event(
        organizer_id=g.organizer_id,
        settings=dict(NEW_EVENT_SETTINGS if settings is None else settings),
        **{"currency": config["DEFAULT_CURRENCY"], **columns},
    )
    db.session.add(event)
    try:
        db.session.flush()
    except IntegrityError:
        # Another request took the slug since it was looked up.
        raise Invalid({"slug": [SLUG_TAKEN]}) from None
    # There is nothing yet that an empty part would have to replace.
    given = {name: values[name] for name in PARTS if values.get(name)}
    _replace_parts(event, given)
    stored = queries.parts(event.id) if given else {}
    logged = {**columns, **{name: stored[name] for name in given}}
    _log(event, "pretix.event.added", differences({}, logged))
    install_plugins(event, event.plugins)
    db.session.flush()
    return event


def change_event(event: Event, values: dict[str, Any]) -> None:
    """Change an event; what a plugin, a part or a switch becomes is logged by itself."""
    if values.get("live") and not event.live:
        refuse_unready(event)
    old = {name: getattr(event, name) for name in COLUMNS} | queries.parts(event.id)
    for name in COLUMNS:
        if name in values:
            setattr(event, name, values[name])
    _replace_parts(event, values)
    if "plugins" in values:
        enable_plugins(event, values["plugins"])
    db.session.flush()
    new = {name: getattr(event, name) for name in COLUMNS} | queries.parts(event.id)
    _log_change(event, differences(old, new))


def delete_event(event: Event) -> None:
    """Delete an event without orders and all that belongs to it."""
    refuse_deletion(event)
    _log(event, "pretix.event.deleted", {"slug": [event.slug, None]})
    db.session.delete(event)
    db.session.flush()


def _log(event: Event, action: str, changes: dict[str, list]) -> None:
    record(action, event, organizer_id=event.organizer_id, event=event, changes=changes)


def _log_change(event: Event, changes: dict[str, list]) -> None:
    for name, actions in SWITCHES.items():
        if name in changes:
            action = actions[0] if changes[name][1] else actions[1]
            _log(event, action, {name: changes.pop(name)})
    if changes:
        _log(event, "pretix.event.changed", changes)


def _replace_parts(event: Event, values: dict[str, Any]) -> None:
    if "meta_data" in values:
        _replace_meta_data(event, values["meta_data"])
    if "item_meta_properties" in values:
        _replace_item_meta_properties(event, values["item_meta_properties"])
    if "limit_sales_channels" in values:
        _limit_channels(event, values["limit_sales_channels"])


def _replace_item_meta_properties(event: Event, wanted: dict[str, str]) -> None:
    """Store the properties, and keep the rows of those that stay: items have values for them."""
    stored = {each.name: each for each in queries.item_meta_properties(event.id)}
    for name, each in stored.items():
        if name in wanted:
            each.default = wanted[name]
        else:
            db.session.delete(each)
    rows = [
        {"event_id": event.id, "name": name, "default": default}
        for name, default in wanted.items()
        if name not in stored
    ]
    store(insert(ItemMetaProperty), rows)
