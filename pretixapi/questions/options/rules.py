"""What the fields of options must hold to beyond their types."""

from collections.abc import Mapping, Sequence
from typing import Any

from pretixapi.http.errors import Invalid
from pretixapi.models import QuestionOption
from pretixapi.questions.options import queries

TAKEN = 'The identifier "{}" is already used for a different option.'


def refuse_taken_identifier(values: Mapping[str, Any], found: int | QuestionOption) -> None:
    """Refuse the identifier of another option of the event.

    `found` is the option that is changed, or the id of the question that is to have a new one.
    """
    identifier = values.get("identifier")
    own = found.id if isinstance(found, QuestionOption) else None
    if identifier is not None and queries.id_of(identifier) not in (None, own):
        raise Invalid({"identifier": [TAKEN.format(identifier)]})


def refuse_taken_identifiers(entries: Sequence[Mapping[str, Any]]) -> None:
    """Refuse options of a new question that are called as others, or as one another."""
    taken = queries.identifiers()
    for entry in entries:
        identifier = entry["identifier"]
        if identifier in taken:
            raise Invalid({"options": [TAKEN.format(identifier)]})
        if identifier is not None:
            taken.add(identifier)
