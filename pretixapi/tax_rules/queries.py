"""What is read about tax rules."""

from flask import g
from sqlalchemy import Numeric, bindparam, cast, exists, or_, select

from pretixapi.events.queries import lock_event
from pretixapi.http.listing import Listing
from pretixapi.models import Item, OrderFee, OrderPosition, TaxRule, fetch
from pretixapi.objects.lookups import Lookup
from pretixapi.objects.place import EVENT_ID

OF_EVENT = TaxRule.event_id == EVENT_ID
ROWS = select(*TaxRule.__table__.c).where(OF_EVENT)
OTHERS = select(exists().where(OF_EVENT, TaxRule.id != bindparam("id")))
TAXED = (Item, OrderPosition, OrderFee)
USE = select(or_(*(exists().where(each.tax_rule_id == bindparam("id")) for each in TAXED)))

TAX_RULE = Lookup("TaxRule", ROWS, select(TaxRule).where(OF_EVENT))
TAX_RULES = Listing(
    ROWS,
    key=TaxRule.id,
    orderings={"rate": cast(TaxRule.rate, Numeric)},
    default="rate",
    searched=(TaxRule.name, TaxRule.internal_name),
)


def lock_tax_rule(tax_rule_id: str) -> TaxRule:
    """Return the tax rule to change, locked until the transaction ends.

    So are all rules of the event, by a lock of the event: one of them is the default.
    """
    lock_event(g.event.id)
    return TAX_RULE.lock(tax_rule_id)


def lock_tax_rule_to_delete(tax_rule_id: str) -> TaxRule:
    """Return the tax rule to delete, locked so that nothing can come to be taxed by it."""
    lock_event(g.event.id)
    return TAX_RULE.lock_to_delete(tax_rule_id)


def is_first() -> bool:
    """Tell whether the event has no tax rule, and is given none by others meanwhile."""
    lock_event(g.event.id)
    return not fetch(OTHERS, {"id": 0}).scalar_one()


def has_others(tax_rule_id: int) -> bool:
    """Tell whether the event has another tax rule than this one."""
    return fetch(OTHERS, {"id": tax_rule_id}).scalar_one()


def is_used(tax_rule_id: int) -> bool:
    """Tell whether an item, or what somebody ordered, is taxed by the rule."""
    return fetch(USE, {"id": tax_rule_id}).scalar_one()
