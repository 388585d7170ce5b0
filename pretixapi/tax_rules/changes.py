"""Creating, changing and deleting tax rules."""

from typing import Any

from flask import g
from sqlalchemy import Row, bindparam, update

from pretixapi.models import TaxRule, store
from pretixapi.objects.changes import Kind
from pretixapi.tax_rules import queries
from pretixapi.tax_rules.rules import refuse_deletion

TAX_RULE = Kind(TaxRule, queries.TAX_RULE, "pretix.event.taxrule", called="name")
NO_OTHER_DEFAULT = (
    update(TaxRule)
    .where(queries.OF_EVENT, TaxRule.default, TaxRule.id != bindparam("default_id"))
    .values(default=False)
)


def create_tax_rule(values: dict[str, Any]) -> Row:
    """Create a tax rule of the event at hand."""
    return _sole_default(TAX_RULE.create(values, event_id=g.event.id))


def change_tax_rule(stored: TaxRule, values: dict[str, Any]) -> Row:
    """Change the given fields of a tax rule."""
    return _sole_default(TAX_RULE.change(stored, values))


def delete_tax_rule(stored: TaxRule) -> None:
    """Delete a tax rule that nothing needs."""
    refuse_deletion(stored)
    TAX_RULE.delete(stored)


def _sole_default(shown: Row) -> Row:
    if shown.default:
        store(NO_OTHER_DEFAULT, {"default_id": shown.id})
    return shown
