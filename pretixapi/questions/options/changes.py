"""Creating, changing and deleting options."""

from collections.abc import Mapping, Sequence
from typing import Any

from flask import g
from sqlalchemy import Row, insert

from pretixapi.models import Question, QuestionOption, store
from pretixapi.objects.changes import Kind
from pretixapi.objects.columns import defaults
from pretixapi.questions.identifiers import identified
from pretixapi.questions.options import queries

Entry = Mapping[str, Any]

OPTION = Kind(
    QuestionOption,
    queries.OPTION,
    "pretix.event.question.option",
    parent=(Question, "question_id"),
    called="answer",
)
INSERT = insert(QuestionOption)
UNSAID = defaults(QuestionOption)


def create_option(question_id: int, values: Entry) -> Row:
    """Create an option of a question."""
    place = {"event_id": g.event.id, "question_id": question_id}
    return OPTION.create(identified(values, queries.is_taken), **place)


def change_option(stored: QuestionOption, values: Entry) -> Row:
    """Give an option these values."""
    named = identified(values, queries.is_taken)
    return OPTION.change(stored, named, question_id=stored.question_id)


def add_options(question: Question, entries: Sequence[Entry]) -> None:
    """Add its options to a new question, all at once."""
    place = {"event_id": question.event_id, "question_id": question.id}
    taken = {entry["identifier"] for entry in entries}.union(queries.identifiers())
    rows = []
    for entry in entries:
        named = identified(entry, taken.__contains__)
        taken.add(named["identifier"])
        rows.append({**UNSAID, **named, **place})
    store(INSERT, rows)
