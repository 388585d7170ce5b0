"""What keeps an event from going live."""

from collections.abc import Callable

from pretixapi.events import queries
from pretixapi.http.errors import Invalid
from pretixapi.models import Event
from pretixapi.plugins import registry

NO_QUOTA = "You need to configure at least one quota to sell anything."
NO_META_VALUE = 'You need to fill the meta parameter "{}".'


def quota_issue(_event: Event) -> str:
    """Say that there is nothing to sell: events have no quotas yet."""
    return NO_QUOTA


def meta_data_issue(event: Event) -> str | None:
    """Say which required meta property has no value."""
    name = queries.missing_meta_property(event.id)
    return None if name is None else NO_META_VALUE.format(name)


def plugin_issue(event: Event) -> str | None:
    """Say what one of the event's plugins has against it."""
    for name in event.plugins:
        plugin = registry.find(name)
        if plugin and plugin.live_issue and (issue := plugin.live_issue(event)):
            return issue
    return None


# Asked in this order; the first issue is told.
CHECKS: list[Callable[[Event], str | None]] = [quota_issue, meta_data_issue, plugin_issue]


def refuse_unready(event: Event) -> None:
    """Refuse to let an event go live that has an issue."""
    for check in CHECKS:
        issue = check(event)
        if issue:
            raise Invalid({"live": [issue]})
