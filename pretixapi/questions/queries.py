"""What is read about questions."""

from flask import g
from sqlalchemy import Row, bindparam, exists, select

from pretixapi.events.queries import lock_event
from pretixapi.http.listing import Listing
from pretixapi.models import Question, QuestionAnswer, fetch, question_items
from pretixapi.objects.lookups import Lookup
from pretixapi.objects.place import EVENT_ID
from pretixapi.objects.queries import linked_ids
from pretixapi.questions.options.queries import OPTIONS_OF_QUESTION

OF_EVENT = Question.event_id == EVENT_ID
ROWS = select(
    *Question.__table__.c,
    linked_ids(question_items).label("items"),
    OPTIONS_OF_QUESTION.label("options"),
    Question.dependency_values[0].as_string().label("dependency_value"),
).where(OF_EVENT)

IDENTIFIED = select(Question.id).where(
    OF_EVENT, Question.identifier_key == bindparam("identifier_key")
)
PARENT = select(Question.id, Question.type, Question.ask_during_checkin).where(
    OF_EVENT, Question.id == bindparam("id")
)
LINKS = select(Question.id, Question.dependency_question_id)
THIS = LINKS.where(Question.id == bindparam("id")).cte("chain", recursive=True)
# A question, what it depends on, what that depends on, and so on.
CHAIN = THIS.union(LINKS.where(Question.id == THIS.c.dependency_question_id))
LOCKED = select(Question.id).where(Question.id == bindparam("id")).with_for_update()
ANSWERED = select(exists().where(QuestionAnswer.question_id == bindparam("id")))
IN_CHAIN = select(CHAIN.c.id).where(CHAIN.c.id == bindparam("other"))

QUESTION = Lookup("Question", ROWS, select(Question).where(OF_EVENT))
QUESTIONS = Listing(
    ROWS,
    key=Question.id,
    orderings={"id": Question.id, "position": Question.position},
    default="position",
    filters={
        name: getattr(Question, name) == bindparam(name)
        for name in ("ask_during_checkin", "required", "identifier")
    },
    searched=(Question.question, Question.identifier),
)


def lock_question(question_id: str) -> Question:
    """Return the question to change; all of the event's are ours alone.

    The rules look at other questions, so they are written one request at a time.
    """
    lock_event(g.event.id)
    return QUESTION.lock(question_id)


def id_of(identifier: str) -> int | None:
    """Return the id of the question of the event with that identifier, in whatever case."""
    return fetch(IDENTIFIED, {"identifier_key": identifier.lower()}).scalar_one_or_none()


def is_taken(identifier: str) -> bool:
    """Tell whether a question of the event has that identifier, in whatever case."""
    return id_of(identifier) is not None


def is_answered(question_id: int) -> bool:
    """Tell whether somebody has answered a question; nobody does so before the transaction ends."""
    fetch(LOCKED, {"id": question_id})
    return fetch(ANSWERED, {"id": question_id}).scalar_one()


def parent(question_id: int) -> Row | None:
    """Return the question of the event that another one is to depend on, if there is one."""
    return fetch(PARENT, {"id": question_id}).one_or_none()


def depends(question_id: int, other: int) -> bool:
    """Tell whether a question is another one, or hangs on the answer to it by whatever way."""
    return fetch(IN_CHAIN, {"id": question_id, "other": other}).first() is not None
