"""Taking places of quotas."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row

from pretixapi.objects.tickets import Ticket
from pretixapi.quotas import queries
from pretixapi.quotas.availability import Availability
from pretixapi.quotas.counting import count_taken

NO_QUOTA = 'The product "{}" is not assigned to a quota.'
NOT_ENOUGH = 'There is not enough quota available on quota "{}" to perform the operation.'
LANGUAGE = "en"

# How many places there still are of each quota, by its id; those without an end are not in it.
Left = dict[int, int]


@dataclass(frozen=True)
class Claim:
    """What keeps each ticket from its places, and whether a quota may have to be closed."""

    faults: list[str | None]
    may_close: bool


def claim(tickets: Sequence[Ticket | Any]) -> list[str | None]:
    """Tell for each ticket of the event at hand what keeps it from getting its places, if anything.

    The quotas are locked until the transaction ends: whoever stores the tickets in it has the
    places for sure. Nothing is stored here, and a ticket that gets no place takes none.
    """
    return claim_places(tickets).faults


def claim_places(tickets: Sequence[Ticket | Any], *, force: bool = False) -> Claim:
    """Claim places as `claim` does, and tell whether quotas are to be closed when sold out.

    With `force` there is a place for everybody; others wait for it all the same.
    """
    quotas = queries.lock_quotas({ticket.item_id for ticket in tickets})
    faults = [None] * len(tickets) if force else _faults(tickets, quotas)
    return Claim(faults, any(each.close_when_sold_out for each in quotas))


def _faults(tickets: Sequence[Ticket | Any], quotas: Sequence[Row]) -> list[str | None]:
    left = _places_left(quotas)
    faults = [_claim_one([each for each in quotas if counts(each, t)], left) for t in tickets]
    return _named(faults, tickets)


def counts(quota: Row, ticket: Ticket | Any) -> bool:
    """Tell whether a ticket takes a place of a quota."""
    return (
        ticket.item_id in quota.items
        and ticket.subevent_id == quota.subevent_id
        and (ticket.variation_id is None or ticket.variation_id in quota.variations)
    )


def _places_left(quotas: Sequence[Row]) -> Left:
    """Count after the lock: only now are those places taken that others were about to take."""
    limited = [quota for quota in quotas if quota.closed or quota.size is not None]
    taken = count_taken([quota.id for quota in limited])
    return {
        quota.id: Availability(quota.size, quota.closed, each).available_number
        for quota, each in zip(limited, taken, strict=True)
    }


def _claim_one(quotas: Sequence[Row], left: Left) -> str | None:
    """Take a place of each of the quotas, or tell of which there is none."""
    if not quotas:
        return NO_QUOTA
    for quota in quotas:
        if left.get(quota.id, 1) < 1:
            return NOT_ENOUGH.format(quota.name)
    for quota in quotas:
        if quota.id in left:
            left[quota.id] -= 1
    return None


def _named(faults: list[str | None], tickets: Sequence[Ticket | Any]) -> list[str | None]:
    """Write the names of products where they are wanted, which is hardly ever."""
    nameless = {
        ticket.item_id for ticket, fault in zip(tickets, faults, strict=True) if fault is NO_QUOTA
    }
    items = queries.names_of(nameless)
    return [
        NO_QUOTA.format(_name(items[ticket.item_id])) if fault is NO_QUOTA else fault
        for ticket, fault in zip(tickets, faults, strict=True)
    ]


def _name(item: Row) -> str:
    names: Mapping[str, str] = item.name
    return item.internal_name or names.get(LANGUAGE) or next(iter(names.values()), "")


def claim_instead(old: Ticket | Any, new: Ticket | Any) -> str | None:
    """Tell what keeps a ticket from getting the places of another one in place of its own.

    Quotas that count it as before have a place for it, even where more are taken than there are.
    """
    quotas = [each for each in queries.lock_quotas({new.item_id}) if counts(each, new)]
    further = [each for each in quotas if not counts(each, old)]
    fault = None
    if further or not quotas:
        fault = _claim_one(further, _places_left(further))
    return _named([fault], [new])[0]
