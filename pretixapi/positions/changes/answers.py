"""Keeping what is answered about positions."""

from collections.abc import Sequence

from sqlalchemy import bindparam, delete

from pretixapi.models import OrderPosition, QuestionAnswer, store
from pretixapi.positions.answers import store_answers
from pretixapi.questions.answers import Answer

REMOVE = delete(QuestionAnswer).where(QuestionAnswer.position_id == bindparam("owner_id"))


def replace_answers(position: OrderPosition, answers: Sequence[Answer]) -> None:
    """Store the answers about a position in place of those before."""
    store(REMOVE, {"owner_id": position.id})
    store_answers((position.id, answer) for answer in answers)
