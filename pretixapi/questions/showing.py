"""Questions in full, for those who are to ask them."""

from pretixapi.models import Question
from pretixapi.objects.showing import Showing
from pretixapi.questions.queries import ROWS
from pretixapi.questions.schemas import QuestionSchema

QUESTIONS = Showing(ROWS.order_by(Question.position, Question.id), Question.id, QuestionSchema())
