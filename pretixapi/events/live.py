"""What keeps an event from going live."""

from collections.abc import Callable

from pretixapi.events import queries
from pretixapi.http.errors import Invalid
from pretixapi.models import Event
from pretixapi.plugins import registry

NO_PAYMENT = (
    "You have configured at least one paid product but have not enabled any payment methods."
)
CURRENCY_NEEDED = (
    "You have configured at least one paid product but have not configured a currency."
)
NO_QUOTA = "You need to configure at least one quota to sell anything."
NO_META_VALUE = 'You need to fill the meta parameter "{}".'

# With one of these an event can be paid for.
PAYMENT_PROVIDERS = frozenset(
    f"pretix.plugins.{name}"
    for name in ("banktransfer", "stripe", "paypal", "paypal2", "manualpayment")
)
NO_CURRENCY = "XXX"


def payment_issue(event: Event) -> str | None:
    """Say that something costs money, and that nobody can pay."""
    can_pay = PAYMENT_PROVIDERS.intersection(event.plugins)
    return None if can_pay or not queries.sells_for_money(event.id) else NO_PAYMENT


def currency_issue(event: Event) -> str | None:
    """Say that something costs money, but of no currency."""
    has_currency = event.currency != NO_CURRENCY
    return None if has_currency or not queries.sells_for_money(event.id) else CURRENCY_NEEDED


def quota_issue(event: Event) -> str | None:
    """Say that there is nothing to sell."""
    return None if queries.has_quota(event.id) else NO_QUOTA


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
CHECKS: list[Callable[[Event], str | None]] = [
    payment_issue,
    currency_issue,
    quota_issue,
    meta_data_issue,
    plugin_issue,
]


def refuse_unready(event: Event) -> None:
    """Refuse to let an event go live that has an issue."""
    for check in CHECKS:
        issue = check(event)
        if issue:
            raise Invalid({"live": [issue]})
