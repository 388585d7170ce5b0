"""What the fields of options must hold to beyond their types."""

from collections.abc import Mapping, Sequence
from typing import Any

from pretixapi.http.errors import Invalid
from pretixapi.models import QuestionOption
from pretixapi.questions.options import queries

TAKEN = 'The identifier "{}" is already used for a different option.'


def refuse_taken_identifier(values: Mapping[str, Any], option: QuestionOption) -> None:
    """Refuse the identifier of another option of the event."""
    identifier = values.get("identifier")
    if identifier is not None and queries.id_of(identifier) not in (None, option.id):
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
