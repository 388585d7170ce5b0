"""What is read about options."""

from flask import g
from sqlalchemy import Row, bindparam, select

from pretixapi.events.queries import lock_event
from pretixapi.http.ids import existing, read_id
from pretixapi.http.listing import Listing, Selection
from pretixapi.models import Question, QuestionOption, fetch
from pretixapi.models.json_sql import list_of, object_with
from pretixapi.objects.lookups import Lookup
from pretixapi.objects.place import EVENT_ID

OF_QUESTION = QuestionOption.question_id == bindparam("question_id")
ROWS = select(*QuestionOption.__table__.c).where(OF_QUESTION)
QUESTION_ID = select(Question.id).where(
    Question.event_id == EVENT_ID, Question.id == bindparam("id")
)
OF_EVENT = QuestionOption.event_id == EVENT_ID
IDENTIFIERS = select(QuestionOption.identifier).where(OF_EVENT)
IDENTIFIED = select(QuestionOption.id).where(
    OF_EVENT, QuestionOption.identifier == bindparam("identifier")
)

OPTION = Lookup("QuestionOption", ROWS, select(QuestionOption).where(OF_QUESTION))
OPTIONS = Listing(
    ROWS,
    key=QuestionOption.id,
    orderings={"id": QuestionOption.id, "position": QuestionOption.position},
    default="position",
)
# A column of questions: their options as they are written within the question.
OPTIONS_OF_QUESTION = list_of(
    select(
        object_with(
            id=QuestionOption.id,
            identifier=QuestionOption.identifier,
            answer=QuestionOption.answer,
            position=QuestionOption.position,
        )
    )
    .where(QuestionOption.question_id == Question.id)
    .order_by(QuestionOption.position, QuestionOption.id)
    .correlate(Question)
)


def find_question(question_id: str) -> int:
    """Return the id of the question that a URL names."""
    found = fetch(QUESTION_ID, {"id": read_id(question_id, "Question")})
    return existing(found.scalar_one_or_none(), "Question")


def lock_question(question_id: str) -> int:
    """Return the id of the question that a URL names; the options of the event are ours alone.

    The rules look at all of them, so they are written one request at a time.
    """
    lock_event(g.event.id)
    return find_question(question_id)


def options(question_id: int) -> Selection:
    """Return the options of a question."""
    return OPTIONS.selection(question_id=question_id)


def option_row(question_id: str, option_id: str) -> Row:
    """Return an option as answers show it."""
    return OPTION.row(option_id, question_id=find_question(question_id))


def lock_option(question_id: str, option_id: str) -> QuestionOption:
    """Return the option to change; it and the others are ours alone."""
    return OPTION.lock(option_id, question_id=lock_question(question_id))


def identifiers() -> set[str]:
    """Return the identifiers of all options of the event."""
    return set(fetch(IDENTIFIERS).scalars())


def id_of(identifier: str) -> int | None:
    """Return the id of the option of the event with that identifier."""
    return fetch(IDENTIFIED, {"identifier": identifier}).scalar_one_or_none()


def is_taken(identifier: str) -> bool:
    """Tell whether an option of the event has that identifier."""
    return id_of(identifier) is not None
