"""The plugins that events have enabled."""

from collections.abc import Collection, Sequence

from pretixapi.events import queries
from pretixapi.log.entries import record_all
from pretixapi.models import Event
from pretixapi.plugins import registry
from pretixapi.plugins.registry import Ids


def enable_plugins(event: Event, names: Sequence[str]) -> None:
    """Let exactly the plugins `names` be enabled for the event."""
    before, event.plugins = event.plugins, list(names)
    entries = [
        ("pretix.event.plugins.disabled", {"plugin": [name, None]})
        for name in before
        if name not in event.plugins
    ]
    if before != event.plugins and set(before) == set(event.plugins):
        entries.append(("pretix.event.changed", {"plugins": [before, event.plugins]}))
    record_all(entries, event, organizer_id=event.organizer_id, event=event)
    install_plugins(event, [name for name in event.plugins if name not in before])


def install_plugins(event: Event, names: Sequence[str]) -> None:
    """Log that the event has these plugins now, and let each do what it does on that occasion."""
    entries = [("pretix.event.plugins.enabled", {"plugin": [None, name]}) for name in names]
    record_all(entries, event, organizer_id=event.organizer_id, event=event)
    for name in names:
        plugin = registry.find(name)
        if plugin and plugin.installed:
            plugin.installed(event)


def copy_plugin_data(source: Event, event: Event, ids: Ids) -> None:
    """Let the plugins of a copy bring along what they keep of its source.

    `ids` are those of the copies of all that was copied, by table.
    """
    for plugin in map(registry.find, event.plugins):
        if plugin and plugin.copied:
            plugin.copied(source, event, ids)


def disable_plugins(organizer_id: int, names: Collection[str]) -> None:
    """Disable the plugins `names` for all events of the organizer that have them enabled."""
    if names:
        for event in queries.lock_events_with(organizer_id, names):
            enable_plugins(event, [name for name in event.plugins if name not in names])
