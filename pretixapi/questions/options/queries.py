"""What is read about options."""

from flask import g
from sqlalchemy import bindparam, select

from pretixapi.events.queries import lock_event
from pretixapi.http.ids import existing, read_id
from pretixapi.http.listing import Listing
from pretixapi.models import Question, QuestionOption, fetch
from pretixapi.models.json_sql import list_of, object_with
from pretixapi.objects.lookups import Owner, PartLookup
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


OPTION = PartLookup(
    "QuestionOption",
    ROWS,
    select(QuestionOption).where(OF_QUESTION),
    Owner("question_id", find_question, lock_question),
)
OPTIONS = Listing(
    ROWS,
    key=QuestionOption.id,
    orderings={"id": QuestionOption.id, "position": QuestionOption.position},
    default="position",
    searched=(QuestionOption.answer, QuestionOption.identifier),
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


def identifiers() -> set[str]:
    """Return the identifiers of all options of the event."""
    return set(fetch(IDENTIFIERS).scalars())


def id_of(identifier: str) -> int | None:
    """Return the id of the option of the event with that identifier."""
    return fetch(IDENTIFIED, {"identifier": identifier}).scalar_one_or_none()


def is_taken(identifier: str) -> bool:
    """Tell whether an option of the event has that identifier."""
    return id_of(identifier) is not None
