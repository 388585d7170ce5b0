"""Keeping what is answered about positions."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import bindparam, delete, insert

from pretixapi.models import (
    OrderPosition,
    QuestionAnswer,
    draw_ids,
    question_answer_options,
    store,
)
from pretixapi.questions.answers import Answer

REMOVE = delete(QuestionAnswer).where(QuestionAnswer.position_id == bindparam("owner_id"))
ADD = insert(QuestionAnswer)
CHOOSE = insert(question_answer_options)


def replace_answers(position: OrderPosition, answers: Sequence[Answer]) -> None:
    """Store the answers about a position in place of those before."""
    store(REMOVE, {"owner_id": position.id})
    ids = draw_ids(QuestionAnswer.__tablename__, len(answers))
    given = list(zip(ids, answers, strict=True))
    store(ADD, [{**_columns(each), "id": id_, "position_id": position.id} for id_, each in given])
    rows = [
        {"answer_id": id_, "option_id": option_id}
        for id_, each in given
        for option_id in each.option_ids
    ]
    store(CHOOSE, rows)


def _columns(answer: Answer) -> dict[str, Any]:
    return {"question_id": answer.question_id, "answer": answer.answer, "file": answer.file}
