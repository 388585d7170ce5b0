"""The payment providers that orders and payments may name."""

from collections.abc import Collection

# What comes with every event: nothing to pay, and money that is handled elsewhere.
ALWAYS = frozenset(("free", "manual", "offsetting", "giftcard", "boxoffice"))
FREE = "free"
OF_PLUGINS = {
    "pretix.plugins.banktransfer": "banktransfer",
    "pretix.plugins.stripe": "stripe",
    "pretix.plugins.paypal": "paypal",
    "pretix.plugins.paypal2": "paypal2",
    "pretix.plugins.manualpayment": "manual",
}
UNKNOWN = "The given payment provider is not known."


def is_known(provider: str, plugins: Collection[str]) -> bool:
    """Tell whether an event with these plugins has a payment provider."""
    return provider in ALWAYS or any(OF_PLUGINS.get(plugin) == provider for plugin in plugins)
