"""Which plugins may be enabled where."""

from collections.abc import Callable, Container, Iterable

from pretixapi.http.errors import Invalid
from pretixapi.http.fields import shown
from pretixapi.plugins.registry import Level, Plugin, find

WRONG_LEVEL = "Plugin cannot be enabled on this level: '{}'."
ORGANIZER_FIRST = "Plugin should be enabled on organizer level first: '{}'."


def check_for_event(
    names: Iterable[str],
    enabled: Container[str],
    organizer_plugins: Callable[[], Container[str]],
) -> None:
    """Refuse the first of `names` that an event with `enabled` may not enable.

    `organizer_plugins` is asked for only if one of them must be enabled for the organizer first.
    """

    def judge(plugin: Plugin) -> str | None:
        if plugin.level is Level.ORGANIZER:
            return WRONG_LEVEL
        if plugin.level is Level.HYBRID and plugin.name not in organizer_plugins():
            return ORGANIZER_FIRST
        return None

    _check(names, enabled, judge)


def check_for_organizer(names: Iterable[str], enabled: Container[str]) -> None:
    """Refuse the first of `names` that an organizer with `enabled` may not enable."""
    _check(names, enabled, lambda plugin: WRONG_LEVEL if plugin.level is Level.EVENT else None)


def _check(
    names: Iterable[str], enabled: Container[str], judge: Callable[[Plugin], str | None]
) -> None:
    for name in names:
        plugin = find(name)
        if plugin is None:
            fault = "Unknown plugin: '{}'."
        elif plugin.restricted and name not in enabled:
            fault = "Restricted plugin: '{}'."
        else:
            fault = judge(plugin)
        if fault:
            raise Invalid({"plugins": [fault.format(shown(name))]})
