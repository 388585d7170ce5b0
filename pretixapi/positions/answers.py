"""Writing what is answered about positions."""

from collections.abc import Iterable

from sqlalchemy import insert
from sqlalchemy.exc import IntegrityError

from pretixapi.http.errors import Busy
from pretixapi.models import QuestionAnswer, draw_ids, question_answer_options, store
from pretixapi.questions.answers import Answer

ADD = insert(QuestionAnswer)
CHOOSE = insert(question_answer_options)


def store_answers(answers: Iterable[tuple[int, Answer]]) -> None:
    """Write answers, each with the id of the position that it is about."""
    answers = list(answers)
    ids = draw_ids(QuestionAnswer.__tablename__, len(answers))
    rows = [
        {
            "id": id_,
            "position_id": position_id,
            "question_id": answer.question_id,
            "answer": answer.answer,
            "file": answer.file,
        }
        for id_, (position_id, answer) in zip(ids, answers, strict=True)
    ]
    chosen = [
        {"answer_id": id_, "option_id": option_id}
        for id_, (_, answer) in zip(ids, answers, strict=True)
        for option_id in answer.option_ids
    ]
    try:
        store(ADD, rows)
        store(CHOOSE, chosen)
    except IntegrityError:
        # A question or an option has gone since it was looked up.
        raise Busy from None
