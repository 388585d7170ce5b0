"""The registry of plugins that an event or an organizer can enable."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from importlib.metadata import entry_points
from typing import Any


class Level(StrEnum):
    """Where a plugin is enabled."""

    EVENT = "event"
    ORGANIZER = "organizer"
    HYBRID = "hybrid"


Ids = Mapping[str, Mapping[int, int]]


@dataclass(frozen=True, kw_only=True)
class Plugin:
    """A plugin as the API knows it.

    `installed` is called with the event when an event enables the plugin; `live_issue` with an
    event that is to go live, and returns a sentence if something is in the way; `copied` with an
    event, its copy, which has the plugin enabled, and for each table the ids of the copies of its
    rows.
    """

    name: str
    level: Level = Level.EVENT
    hidden: bool = False
    restricted: bool = False
    installed: Callable[[Any], None] | None = None
    live_issue: Callable[[Any], str | None] | None = None
    copied: Callable[[Any, Any, Ids], None] | None = None


_VISIBLE = (
    "banktransfer",
    "stripe",
    "paypal",
    "paypal2",
    "manualpayment",
    "ticketoutputpdf",
    "pretixdroid",
    "badges",
    "reports",
    "returnurl",
    "sendmail",
    "statistics",
    "autocheckin",
    "webcheckin",
)
_HIDDEN = ("checkinlists",)

_registry: dict[str, Plugin] = {}


def register(plugin: Plugin) -> None:
    """Add `plugin` to the registry, in place of one of the same name."""
    _registry[plugin.name] = plugin


def unregister(name: str) -> None:
    """Take the plugin `name` out of the registry."""
    _registry.pop(name, None)


def find(name: object) -> Plugin | None:
    """Return the plugin `name` unless there is none or it is hidden."""
    plugin = _registry.get(name) if isinstance(name, str) else None
    return None if plugin is None or plugin.hidden else plugin


def event_plugin(name: str) -> Plugin | None:
    """Return the plugin `name` if an event may list it."""
    plugin = find(name)
    return plugin if plugin and plugin.level is not Level.ORGANIZER else None


def load_installed() -> None:
    """Register the plugins that installed packages offer under `pretixapi.plugins`."""
    for entry_point in entry_points(group="pretixapi.plugins"):
        register(entry_point.load())


for _name in _VISIBLE:
    register(Plugin(name=f"pretix.plugins.{_name}"))
for _name in _HIDDEN:
    register(Plugin(name=f"pretix.plugins.{_name}", hidden=True))
register(Plugin(name="pretix_secrets_import"))
