"""Judging the positions of a new order, each by itself and by what it names."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from flask import g

from pretixapi.http.batches import Batch
from pretixapi.http.errors import Invalid
from pretixapi.http.fields import absent
from pretixapi.http.loading import TOGETHER
from pretixapi.orders.addresses import check_state
from pretixapi.orders.creation.catalogue import Catalogue
from pretixapi.orders.names import take_name
from pretixapi.questions.answers import read_answer

VARIATION_NEEDED = "You should specify a variation for this item."
NO_VARIATION = "You cannot specify a variation for this item."
FOREIGN_VARIATION = "The chosen variation does not belong to this item."
NO_SUBEVENT = "You cannot set a subevent for this event."
SUBEVENT_NEEDED = "You need to set a subevent for this event."
ANSWERED_TWICE = "There is another answer to this question."
ALL_OR_NONE = "Either all positions have a position ID or none of them."
CONSECUTIVE = "Position IDs must be consecutive, beginning with 1."
NO_MAIN_POSITION = "There is no position before this one that has this ID and is no add-on itself."

Values = dict[str, Any]


def judge_positions(batch: Batch, catalogue: Catalogue, scheme: str) -> None:
    """Note in the batch what is wrong with its positions.

    Names, answers and numbers are brought into the form in which they are stored. `scheme` is the
    name scheme of the event.
    """

    def take_names(values: Values, _catalogue: Catalogue) -> None:
        take_name(values, "attendee_", scheme)

    for place, values in enumerate(batch.values):
        if _is_object(batch.faults[place]):
            for check in (*CHECKS, take_names):
                _note(batch, place, partial(check, values, catalogue))
    _number(batch)
    _check_addons(batch)


def _is_object(faults: Any) -> bool:
    return isinstance(faults, dict) and TOGETHER not in faults


def _note(batch: Batch, place: int, check: Callable[[], None]) -> None:
    try:
        check()
    except Invalid as fault:
        batch.note(place, fault.body)


def _check_item(values: Values, catalogue: Catalogue) -> None:
    item_id = values.get("item_id")
    if item_id is not None and item_id not in catalogue.items:
        raise Invalid({"item": [absent(item_id)]})


def _check_variation(values: Values, catalogue: Catalogue) -> None:
    item = catalogue.items.get(values.get("item_id"))
    variation_id = values.get("variation_id")
    variation = catalogue.variations.get(variation_id)
    if variation_id is not None and variation is None:
        raise Invalid({"variation": [absent(variation_id)]})
    if item is None:
        return
    if item.has_variations and variation is None:
        raise Invalid({"variation": [VARIATION_NEEDED]})
    if variation is not None and not item.has_variations:
        raise Invalid({"variation": [NO_VARIATION]})
    if variation is not None and variation.item_id != item.id:
        raise Invalid({"variation": [FOREIGN_VARIATION]})


def _check_subevent(values: Values, catalogue: Catalogue) -> None:
    subevent_id = values.get("subevent_id")
    if not g.event.has_subevents:
        if subevent_id is not None:
            raise Invalid({"subevent": [NO_SUBEVENT]})
    elif subevent_id is None:
        raise Invalid({"subevent": [SUBEVENT_NEEDED]})
    elif subevent_id not in catalogue.subevents:
        raise Invalid({"subevent": [absent(subevent_id)]})


def _check_discount(values: Values, catalogue: Catalogue) -> None:
    discount_id = values.get("discount_id")
    if discount_id is not None and discount_id not in catalogue.discounts:
        raise Invalid({"discount": [absent(discount_id)]})


def _check_address(values: Values, _catalogue: Catalogue) -> None:
    check_state(values)


def _read_answers(values: Values, catalogue: Catalogue) -> None:
    read, faults, answered = [], [], set()
    for given in values.get("answers", ()):
        try:
            read.append(_read_answer(given, catalogue, answered))
            faults.append({})
        except Invalid as fault:
            faults.append(fault.body)
    if any(faults):
        raise Invalid({"answers": faults})
    values["answers"] = read


def _read_answer(given: Mapping[str, Any], catalogue: Catalogue, answered: set[int]) -> Any:
    question_id = given["question_id"]
    if question_id not in catalogue.questions:
        raise Invalid({"question": [absent(question_id)]})
    if question_id in answered:
        raise Invalid({"question": [ANSWERED_TWICE]})
    answered.add(question_id)
    question = catalogue.questions[question_id]
    return read_answer(question, given.get("answer"), given.get("options", ()))


CHECKS: tuple[Callable[[Values, Catalogue], None], ...] = (
    _check_item,
    _check_variation,
    _check_subevent,
    _check_discount,
    _check_address,
    _read_answers,
)


def _number(batch: Batch) -> None:
    """Give the positions numbers from 1 on, or check those that they have."""
    given = [values.get("positionid") for values in batch.values]
    if not any(given):
        for number, values in enumerate(batch.values, start=1):
            values["positionid"] = number
        return
    for place, number in enumerate(given):
        if not _is_object(batch.faults[place]) or "positionid" in batch.faults[place]:
            continue
        if number is None:
            batch.note(place, {"positionid": [ALL_OR_NONE]})
        elif number != place + 1:
            batch.note(place, {"positionid": [CONSECUTIVE]})


def _check_addons(batch: Batch) -> None:
    mains = set()
    for place, values in enumerate(batch.values):
        addon_to = values.get("addon_to")
        if addon_to is None:
            mains.add(values.get("positionid"))
        elif addon_to not in mains:
            batch.note(place, {"addon_to": [NO_MAIN_POSITION]})
