"""What clients may make of tax rules."""

from typing import Any

from pretixapi.http.errors import Forbidden, Invalid
from pretixapi.models import TaxRule
from pretixapi.tax_rules import queries

NEEDED = "You can't remove the default property, instead set it on another tax rule."
ONLY_ONE = "You can't remove the default property as there is only one tax rule."
IN_USE = "This tax rule can not be deleted as it is currently in use."


def settle_default(values: dict[str, Any]) -> None:
    """Make the first tax rule of the event its default, or refuse that it is to be none."""
    is_first = queries.is_first()
    if is_first and not values.setdefault("default", True):
        raise Invalid({"default": [ONLY_ONE]})


def keep_default(values: dict[str, Any], stored: TaxRule) -> None:
    """Refuse to leave the event without a default."""
    if stored.default and not values.get("default", True):
        raise Invalid({"default": [NEEDED]})


def refuse_deletion(stored: TaxRule) -> None:
    """Refuse to delete a tax rule of items or orders, or the default of other rules."""
    if (stored.default and queries.has_others(stored.id)) or queries.is_used(stored.id):
        raise Forbidden(IN_USE)
