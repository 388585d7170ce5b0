"""Creating, changing and deleting events."""

from collections.abc import Iterable
from typing import Any

from flask import current_app, g
from sqlalchemy.exc import IntegrityError

from pretixapi.events import queries
from pretixapi.events.channels import replace_channels
from pretixapi.events.live import refuse_unready
from pretixapi.events.meta_data import replace_meta_data
from pretixapi.events.rules import SLUG_TAKEN
from pretixapi.http.errors import Invalid
from pretixapi.log.entries import differences, record
from pretixapi.models import Event, ItemMetaProperty, db
from pretixapi.plugins import registry
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
SWITCHES = {
    "live": ("pretix.event.live.activated", "pretix.event.live.deactivated"),
    "testmode": ("pretix.event.testmode.activated", "pretix.event.testmode.deactivated"),
}


def create_event(values: dict[str, Any], settings: dict[str, Any] | None = None) -> Event:
    """Create an event of the organizer at hand; `settings` are those stored from the start."""
    columns = {name: values[name] for name in COLUMNS if name in values}
    event = Event(
        organizer_id=g.organizer_id,
        settings=dict(NEW_EVENT_SETTINGS if settings is None else settings),
        plugins=[],
        **{"currency": current_app.config["DEFAULT_CURRENCY"], **columns},
    )
    db.session.add(event)
    try:
        db.session.flush()
    except IntegrityError:
        # Another request took the slug since it was looked up.
        raise Invalid({"slug": [SLUG_TAKEN]}) from None
    record(
        "pretix.event.added",
        event,
        organizer_id=event.organizer_id,
        event=event,
        changes=differences({}, values),
    )
    _replace_parts(event, values)
    enable_plugins(event, values.get("plugins", current_app.config["DEFAULT_PLUGINS"]))
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
    """Delete an event and all that belongs to it."""
    record(
        "pretix.event.deleted",
        event,
        organizer_id=event.organizer_id,
        event=event,
        changes={"slug": [event.slug, None]},
    )
    db.session.delete(event)
    db.session.flush()


def enable_plugins(event: Event, names: Iterable[str]) -> None:
    """Let exactly the plugins `names` be enabled for the event."""
    before, after = event.plugins, list(names)
    event.plugins = after
    for name in before:
        if name not in after:
            _log_plugin(event, "pretix.event.plugins.disabled", name)
    for name in after:
        if name not in before:
            _log_plugin(event, "pretix.event.plugins.enabled", name)
            plugin = registry.find(name)
            if plugin and plugin.installed:
                plugin.installed(event)


def _log_plugin(event: Event, action: str, name: str) -> None:
    enabled = action.endswith("enabled")
    record(
        action,
        event,
        organizer_id=event.organizer_id,
        event=event,
        changes={"plugin": [None, name] if enabled else [name, None]},
    )


def _log_change(event: Event, changes: dict[str, list]) -> None:
    for name, actions in SWITCHES.items():
        if name in changes:
            action = actions[0] if changes[name][1] else actions[1]
            record(
                action,
                event,
                organizer_id=event.organizer_id,
                event=event,
                changes={name: changes.pop(name)},
            )
    if changes:
        record(
            "pretix.event.changed",
            event,
            organizer_id=event.organizer_id,
            event=event,
            changes=changes,
        )


def _replace_parts(event: Event, values: dict[str, Any]) -> None:
    if "meta_data" in values:
        replace_meta_data(event, values["meta_data"])
    if "item_meta_properties" in values:
        _replace_item_meta_properties(event, values["item_meta_properties"])
    if "limit_sales_channels" in values:
        replace_channels(event.id, values["limit_sales_channels"])


def _replace_item_meta_properties(event: Event, wanted: dict[str, str]) -> None:
    """Store the properties, and keep the rows of those that stay: items have values for them."""
    stored = {each.name: each for each in queries.item_meta_properties(event.id)}
    for name, each in stored.items():
        if name in wanted:
            each.default = wanted[name]
        else:
            db.session.delete(each)
    for name, default in wanted.items():
        if name not in stored:
            db.session.add(ItemMetaProperty(event_id=event.id, name=name, default=default))
