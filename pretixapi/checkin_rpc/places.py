"""The check-in lists that a request is about."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from flask import g
from sqlalchemy import Row

from pretixapi.checkin_rpc import queries
from pretixapi.http.errors import Forbidden, Invalid, NotFound, Refusal
from pretixapi.http.fields import absent
from pretixapi.http.fields.query import ID
from pretixapi.http.ids import read_id, read_name

MODEL = "CheckinList"
NO_LIST = "No check-in list passed."
SAME_EVENT = "Selecting two check-in lists from the same event is unsupported."
TOO_MANY = "Ensure this field has no more than {} elements."
MISSING = "You requested lists that do not exist or that you do not have access to: {}"
MOST = 1_000


class Spot(NamedTuple):
    """A check-in list, and what a URL says is scanned there: a code, or the id of a ticket."""

    place: Row
    code: str
    position_id: int | None


def places_for_scan(list_ids: Sequence[int], code: str) -> Sequence[Row]:
    """Return the check-in lists with these ids, and lock the order of what is scanned there."""
    _check_number(list_ids)
    return _in_order(list_ids, queries.lock_for_scan(list_ids, code))


def lock_places(list_ids: Sequence[int]) -> Sequence[Row]:
    """Return the check-in lists with these ids, which stay until the transaction ends."""
    _check_number(list_ids)
    return _in_order(list_ids, queries.lock_for_scan(list_ids, None))


def places_to_search(list_ids: Sequence[str]) -> Sequence[Row]:
    """Return the check-in lists that a query string names; it is forbidden to name others."""
    _check_number(list_ids)
    found = queries.places([int(each) for each in list_ids if ID.fullmatch(each)])
    known = {str(each): place for each, place in found.items()}
    missing = [each for each in list_ids if each not in known]
    if missing:
        raise Forbidden(MISSING.format(", ".join(missing)))
    places = [known[each] for each in dict.fromkeys(list_ids)]
    _refuse_same_event(places)
    return places


def find_spot(list_id: str, code: str) -> Spot:
    """Return the list of the event at hand, and lock the order of the ticket, that a URL names."""
    number, code = read_id(list_id, MODEL), read_name(code, "OrderPosition")
    position_id = int(code) if ID.fullmatch(code) else None
    found = queries.lock_for_scan([number], code, position_id)
    return Spot(_of_event(found, number), code, position_id)


def find_place(list_id: str) -> Row:
    """Return the list of the event at hand that a URL names."""
    number = read_id(list_id, MODEL)
    return _of_event(queries.places([number]), number)


def _of_event(found: Mapping[int, Row], list_id: int) -> Row:
    place = found.get(list_id)
    if place is None or place.event_id != g.event.id:
        raise NotFound(MODEL)
    return place


def _check_number(list_ids: Sequence[Any]) -> None:
    if not list_ids:
        raise Refusal([NO_LIST])
    if len(list_ids) > MOST:
        raise Invalid({"lists": [TOO_MANY.format(MOST)]})


def _in_order(list_ids: Sequence[int], found: Mapping[int, Row]) -> Sequence[Row]:
    missing = [each for each in list_ids if each not in found]
    if missing:
        raise Invalid({"lists": [absent(missing[0])]})
    places = [found[each] for each in list_ids]
    _refuse_same_event(places)
    return places


def _refuse_same_event(places: Sequence[Row]) -> None:
    if len({place.event_id for place in places}) < len(places):
        raise Refusal([SAME_EVENT])
