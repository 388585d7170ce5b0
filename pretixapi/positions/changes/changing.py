"""Changing positions: whom a ticket is for, what it is for, and what it costs."""

from collections.abc import Mapping
from typing import Any

from pretixapi.http.errors import Invalid
from pretixapi.models import OrderPosition
from pretixapi.objects.tickets import Ticket
from pretixapi.orders.changes.noting import note
from pretixapi.positions.changes.answers import replace_answers
from pretixapi.positions.changes.judging import PRODUCT
from pretixapi.positions.changes.pricing import charge, rule_of
from pretixapi.positions.changes.queries import Found
from pretixapi.positions.changes.renewing import give_secret, renew_secret
from pretixapi.positions.changes.rules import refuse_closed
from pretixapi.positions.changes.storing import flush
from pretixapi.positions.changes.totals import sum_up
from pretixapi.positions.secrets import give_imported, still_fits
from pretixapi.quotas.claims import claim_instead
from pretixapi.quotas.closing import close_sold_out

ADDRESS = ("company", "street", "zipcode", "city", "country", "state")
PERSONAL = ("attendee_name", "attendee_name_parts", "attendee_email", *ADDRESS)
# What is nothing where it is empty.
EMPTY_IS_NULL = ("attendee_email", "country")
VALIDITY = ("valid_from", "valid_until")

Values = Mapping[str, Any]


def change_position(found: Found, values: Values) -> None:
    """Give a position these values; what its order comes to follows."""
    _change_person(found, values)
    is_another = _change_product(found, values)
    _change_price(found, values, is_another=is_another)
    _change_validity(found, values)
    _change_secret(found, values, is_another=is_another)


def _change_person(found: Found, values: Values) -> None:
    wanted = {name: values[name] for name in PERSONAL if name in values}
    wanted |= {name: wanted[name] or None for name in EMPTY_IS_NULL if name in wanted}
    changed = _set(found.position, wanted)
    if "answers" in values:
        replace_answers(found.position, values["answers"])
        changed["answers"] = {str(each.question_id): each.answer for each in values["answers"]}
    if changed:
        _note(found, "modified", **changed)


def _change_product(found: Found, values: Values) -> bool:
    """Let a ticket be for something else, and tell whether it is now."""
    order, position = found
    old = Ticket(position.item_id, position.variation_id, position.subevent_id)
    new = Ticket(*(values.get(name, kept) for name, kept in zip(PRODUCT, old, strict=True)))
    if new == old:
        return False
    refuse_closed(order)
    fault = claim_instead(old, new)
    if fault is not None:
        raise Invalid([fault])
    _set(position, new._asdict())
    flush()
    close_sold_out({new.item_id})
    if new.subevent_id != old.subevent_id:
        _note(found, "changed.subevent", subevent=new.subevent_id)
    if new[:2] != old[:2]:
        _note(found, "changed.item", item=new.item_id, variation=new.variation_id)
    return True


def _change_price(found: Found, values: Values, *, is_another: bool) -> None:
    order, position = found
    price, rule_id = values.get("price"), position.tax_rule_id
    if price is None:
        price = position.price
    if values.get("tax_rule_id", rule_id) != rule_id:
        rule_id = values["tax_rule_id"]
    elif is_another:
        rule_id = rule_of(position.item_id)
    is_same = (price, rule_id) == (position.price, position.tax_rule_id)
    if is_same and not is_another:
        return
    refuse_closed(order)
    if price != position.price:
        _note(found, "changed.price", price=price)
    if rule_id != position.tax_rule_id:
        _note(found, "changed.tax_rule", tax_rule=rule_id)
    charge(order, position, price, rule_id)
    flush()
    sum_up(order)


def _change_validity(found: Found, values: Values) -> None:
    wanted = {name: values[name] for name in VALIDITY if name in values}
    changed = _set(found.position, wanted)
    if changed:
        refuse_closed(found.order)
    if "valid_from" in changed:
        _note(found, "changed.valid_from", valid_from=changed["valid_from"])
    if "valid_until" in changed:
        _note(found, "changed.valid_until", valid_until=changed["valid_until"])


def _change_secret(found: Found, values: Values, *, is_another: bool) -> None:
    order, position = found
    wanted = values.get("secret") or position.secret
    if wanted != position.secret:
        refuse_closed(order)
        give_imported(wanted)
        give_secret(found, wanted)
    elif is_another and not still_fits(position.secret, position):
        renew_secret(found)


def _set(position: OrderPosition, wanted: Values) -> dict[str, Any]:
    """Set what differs, and return it."""
    changed = {name: each for name, each in wanted.items() if getattr(position, name) != each}
    for name, value in changed.items():
        setattr(position, name, value)
    return changed


def _note(found: Found, action: str, **said: Any) -> None:
    note(found.order, action, positionid=found.position.positionid, **said)
