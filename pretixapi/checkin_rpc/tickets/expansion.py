"""Tickets that tell of what they are for in full."""

from collections.abc import Callable, Collection, Iterable, Mapping
from itertools import groupby
from operator import itemgetter
from typing import Any

from pretixapi.items.showing import ITEMS
from pretixapi.questions.showing import QUESTIONS
from pretixapi.subevents.showing import SUBEVENTS

Ticket = dict[str, Any]


def expanded(tickets: Iterable[Ticket], wanted: Collection[str], event_id: int) -> list[Ticket]:
    """Return tickets of an event with the objects that are `wanted` in place of their ids."""
    tickets = [dict(ticket) for ticket in tickets]
    for name, expand in EXPANSIONS.items():
        if name in wanted:
            expand(tickets, event_id)
    return tickets


def expanded_by_events(tickets: Iterable[Ticket], wanted: Collection[str]) -> list[Ticket]:
    """Return the same for tickets of several events, in their order."""
    groups = groupby(tickets, itemgetter("event_id"))
    return [each for event_id, some in groups for each in expanded(some, wanted, event_id)]


def _put_dates(tickets: list[Ticket], event_id: int) -> None:
    dates = SUBEVENTS.by_ids((each["subevent"] for each in tickets), event_id=event_id)
    _put(tickets, "subevent", dates)


def _put_variations(tickets: list[Ticket], event_id: int) -> None:
    items = ITEMS.by_ids((each["item"] for each in tickets), event_id=event_id)
    variations = (each for item in items.values() for each in item["variations"])
    _put(tickets, "variation", {each["id"]: each for each in variations})


def _put_items(tickets: list[Ticket], event_id: int) -> None:
    items = ITEMS.by_ids((each["item"] for each in tickets), event_id=event_id)
    _put(tickets, "item", items)


def _put_questions(tickets: list[Ticket], event_id: int) -> None:
    asked = (answer["question"] for each in tickets for answer in each["answers"])
    questions = QUESTIONS.by_ids(asked, event_id=event_id)
    for ticket in tickets:
        ticket["answers"] = [
            {**answer, "question": questions.get(answer["question"])}
            for answer in ticket["answers"]
        ]


def _put(tickets: list[Ticket], name: str, objects: Mapping[int, dict[str, Any]]) -> None:
    for ticket in tickets:
        ticket[name] = objects.get(ticket[name])


# A variation is found by its item's id, so that has to be there still.
EXPANSIONS: Mapping[str, Callable[[list[Ticket], int], None]] = {
    "subevent": _put_dates,
    "variation": _put_variations,
    "item": _put_items,
    "answers.question": _put_questions,
}
