"""The questions that are asked at the door."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, bindparam, delete

from pretixapi.checkin_rpc.scans import Scan, Ticket
from pretixapi.http.errors import Invalid
from pretixapi.models import Question, QuestionAnswer, store
from pretixapi.objects.queries import known
from pretixapi.positions.answers import store_answers
from pretixapi.questions.answers import CHOICE, CHOICES, Answer, read_answer
from pretixapi.questions.showing import QUESTIONS

YES_OR_NO, NO = "B", "False"

FORGET = delete(QuestionAnswer).where(
    QuestionAnswer.position_id == bindparam("of_position_id"),
    QuestionAnswer.question_id == bindparam("of_question_id"),
)


@dataclass(frozen=True)
class Asked:
    """What was answered to the questions about a ticket, by their ids, and what is open still.

    None stands for a question that was shown and left unanswered.
    """

    given: dict[int, Answer | None]
    open: Sequence[Row]

    @property
    def open_questions(self) -> list[dict[str, Any]]:
        """Return the questions that are open, as answers show them."""
        return QUESTIONS.written(self.open)


def ask(ticket: Ticket, scan: Scan) -> Asked:
    """Return what a scan answers to the questions that are asked about a ticket."""
    row, answers = ticket.row, scan.answers or {}
    answered = {each["question"] for each in row.written["answers"]}
    if not any(each not in answered or str(each) in answers for each in row.question_ids):
        return Asked({}, ())
    questions = QUESTIONS.rows(row.question_ids, event_id=row.event_id)
    given = {}
    for question in questions:
        text = answers.get(str(question.id))
        if text is not None and _is_answered(question, text, given):
            answered.add(question.id)
    return Asked(given, [each for each in questions if each.id not in answered])


def _is_answered(question: Row, text: str, given: dict[int, Answer | None]) -> bool:
    """Note what was answered to a question, if that will do."""
    if not text.strip():
        given.update({} if question.required else {question.id: None})
        return not question.required
    try:
        answer = _read(question, text)
    except Invalid:
        return False
    if question.required and question.type == YES_OR_NO and answer.answer == NO:
        return False
    given[question.id] = answer
    return True


def _read(question: Row, text: str) -> Answer:
    if question.type in (CHOICE, CHOICES):
        return read_answer(question, None, [each.strip() for each in text.split(",")])
    return read_answer(question, text)


def keep_answers(ticket: Ticket, asked: Asked) -> None:
    """Store what was answered, in place of what was answered before."""
    if not asked.given:
        return
    # What is deleted in this very moment cannot be answered.
    questions = known(Question, asked.given)
    place = {"of_position_id": ticket.row.id}
    store(FORGET, [{**place, "of_question_id": each} for each in questions])
    answers = [each for key, each in asked.given.items() if each is not None and key in questions]
    store_answers((ticket.row.id, answer) for answer in answers)
