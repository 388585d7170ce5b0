"""Questions that are asked only if another one is answered in a certain way."""

from typing import Any

from pretixapi.http.errors import Invalid, InvalidObject
from pretixapi.http.fields import absent
from pretixapi.models import Question
from pretixapi.objects.columns import going_to_be
from pretixapi.questions import queries

NO_CHOICE = "Question dependencies can only be set to boolean or choice questions."
ITSELF = "A question cannot depend on itself."
AT_CHECKIN = "Dependencies are not supported during check-in."
ON_CHECKIN = "Question cannot depend on a question asked during check-in."
CIRCLE = "Circular dependency between questions detected."

NAME = "dependency_question_id"
TYPES = ("B", "C", "M")


def settle_values(values: dict[str, Any], _stored: Question | None = None) -> None:
    """Turn the single value that the body may name into the list of values."""
    if "dependency_value" in values:
        value = values.pop("dependency_value")
        values["dependency_values"] = [] if value is None else [value]


def check_parent(values: dict[str, Any], stored: Question | None = None) -> None:
    """Refuse to let a question depend on itself, or on one that leaves no choice."""
    parent_id = values.get(NAME)
    if parent_id is None:
        return
    parent = queries.parent(parent_id)
    if parent is None:
        fault = absent(parent_id)
    elif parent.type not in TYPES:
        fault = NO_CHOICE
    elif stored is not None and parent_id == stored.id:
        fault = ITSELF
    else:
        return
    raise Invalid({"dependency_question": [fault]})


def check_place(values: dict[str, Any], stored: Question | None = None) -> None:
    """Refuse a dependency where none can be told, at check-in, and one that closes a circle."""
    question = going_to_be(Question, values, stored)
    parent_id = question[NAME]
    if parent_id is None:
        return
    if question["ask_during_checkin"]:
        raise InvalidObject(AT_CHECKIN)
    if queries.parent(parent_id).ask_during_checkin:
        raise InvalidObject(ON_CHECKIN)
    if stored is not None and queries.depends(parent_id, stored.id):
        raise InvalidObject(CIRCLE)
