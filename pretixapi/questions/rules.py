"""What the fields of a question must hold to beyond their types."""

from typing import Any

from flask import g

from pretixapi.events.queries import lock_event
from pretixapi.http.errors import Invalid, InvalidObject
from pretixapi.models import Item, Question
from pretixapi.objects.columns import going_to_be
from pretixapi.objects.relations import are_foreign, refuse_absent
from pretixapi.questions import queries
from pretixapi.questions.options.rules import refuse_taken_identifiers

TAKEN = "This identifier is already used for a different question."
FOREIGN_ITEM = "One or more items do not belong to this event."
OPTIONS_APART = (
    "Updating options via PATCH/PUT is not supported. Please use the dedicated nested endpoint."
)
ANSWERED = (
    "The system already contains answers to this question that are not compatible with changing "
    "the type of question without data loss. Consider hiding this question and creating a new one "
    "instead."
)
NOT_SHOWN = "This type of question cannot be shown during check-in."

RELATIONS = {"items": Item}
FILE = "F"
# Whatever was answered can be read as a text.
TEXT = "T"


def take_turn(_values: dict[str, Any]) -> None:
    """Wait until all questions of the event are ours alone, before a rule looks at them."""
    lock_event(g.event.id)


def check_relations(values: dict[str, Any], _stored: Question | None = None) -> None:
    """Refuse items that do not exist."""
    refuse_absent(values, RELATIONS)


def refuse_taken_identifier(values: dict[str, Any], stored: Question | None = None) -> None:
    """Refuse the identifier of another question of the event, in whatever case."""
    identifier = values.get("identifier")
    if identifier is not None and queries.id_of(identifier) not in (None, stored and stored.id):
        raise Invalid({"identifier": [TAKEN]})


def check_options(values: dict[str, Any]) -> None:
    """Refuse options that are called as others."""
    if values.get("options"):
        refuse_taken_identifiers(values["options"])


def refuse_options(values: dict[str, Any], _stored: Question) -> None:
    """Refuse options of a question that is there: they are changed one by one."""
    if "options" in values:
        raise InvalidObject(OPTIONS_APART)


def refuse_new_type(values: dict[str, Any], stored: Question) -> None:
    """Refuse a type that is not that of the answers which are there."""
    wanted = values.get("type", stored.type)
    if wanted not in (stored.type, TEXT) and queries.is_answered(stored.id):
        raise Invalid({"type": [ANSWERED]})


def check_type(values: dict[str, Any], stored: Question | None = None) -> None:
    """Refuse a type of which scanners cannot show the answers, where they are to."""
    question = going_to_be(Question, values, stored)
    if question["show_during_checkin"] and question["type"] == FILE:
        raise InvalidObject(NOT_SHOWN)


def check_items(values: dict[str, Any], _stored: Question | None = None) -> None:
    """Refuse items of other events."""
    if are_foreign(Item, values.get("items")):
        raise InvalidObject(FOREIGN_ITEM)
