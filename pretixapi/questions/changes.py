"""Creating, changing and deleting questions."""

from collections.abc import Mapping
from typing import Any

from flask import g
from sqlalchemy import Row

from pretixapi.models import Question, question_items
from pretixapi.objects.changes import Kind
from pretixapi.objects.relations import links
from pretixapi.questions import queries
from pretixapi.questions.identifiers import identified
from pretixapi.questions.options.changes import add_options

QUESTION = Kind(
    Question,
    queries.QUESTION,
    "pretix.event.question",
    parts={"items": links(question_items), "options": add_options},
    called="question",
)


def create_question(values: Mapping[str, Any]) -> Row:
    """Create a question."""
    return QUESTION.create(identified(values, queries.is_taken), event_id=g.event.id)


def change_question(stored: Question, values: Mapping[str, Any]) -> Row:
    """Give a question these values."""
    return QUESTION.change(stored, identified(values, queries.is_taken))
