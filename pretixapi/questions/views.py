"""What buyers are asked."""

from typing import Any

from sqlalchemy import Row

from pretixapi.auth.marks import requires
from pretixapi.auth.permissions import Permission, Reach
from pretixapi.http.endpoints import Blueprint
from pretixapi.http.listing import Selection
from pretixapi.http.marks import accepts, dated, finds, lists, returns, returns_nothing
from pretixapi.log.queries import last_change
from pretixapi.models import Question
from pretixapi.questions import changes, dependencies, queries, rules
from pretixapi.questions.schemas import QuestionFilters, QuestionSchema

questions = Blueprint("questions", __name__)

schema = QuestionSchema()
FOR_FIELDS = (
    rules.check_relations,
    rules.refuse_taken_identifier,
    dependencies.check_parent,
    dependencies.settle_values,
)
FOR_NEW_QUESTIONS = (rules.take_turn, *FOR_FIELDS, rules.check_options)
FOR_STORED_QUESTIONS = (*FOR_FIELDS, rules.refuse_new_type)
FOR_ALL_FIELDS = (dependencies.check_place, rules.check_type, rules.check_items)
FOR_CHANGES = (rules.refuse_options, *FOR_ALL_FIELDS)


@questions.get("/")
@requires(Reach.EVENT)
@dated(last_change(Question))
@lists(schema, queries.QUESTIONS, QuestionFilters())
def list_questions(filters: dict[str, Any]) -> Selection:
    """List the questions of an event."""
    return queries.QUESTIONS.selection(filters)


@questions.post("/")
@requires(Permission.EVENT_ITEMS_WRITE)
@accepts(schema, *FOR_NEW_QUESTIONS, whole=FOR_ALL_FIELDS)
@returns(schema, 201)
def create_question(values: dict[str, Any]) -> Row:
    """Create a question, with its options."""
    return changes.create_question(values)


@questions.get("/<question_id>/")
@requires(Reach.EVENT)
@finds(queries.QUESTION.row)
@returns(schema)
def show_question(found: Row) -> Row:
    """Show a question."""
    return found


@questions.patch("/<question_id>/")
@requires(Permission.EVENT_ITEMS_WRITE)
@finds(queries.lock_question)
@accepts(QuestionSchema(partial=True), *FOR_STORED_QUESTIONS, whole=FOR_CHANGES)
@returns(schema)
def change_question(found: Question, values: dict[str, Any]) -> Row:
    """Change the given fields of a question."""
    return changes.change_question(found, values)


@questions.put("/<question_id>/")
@requires(Permission.EVENT_ITEMS_WRITE)
@finds(queries.lock_question)
@accepts(schema, *FOR_STORED_QUESTIONS, whole=FOR_CHANGES)
@returns(schema)
def replace_question(found: Question, values: dict[str, Any]) -> Row:
    """Change a question by its required fields; optional ones that are left out stay."""
    return changes.change_question(found, values)


@questions.delete("/<question_id>/")
@requires(Permission.EVENT_ITEMS_WRITE)
@finds(queries.lock_question)
@returns_nothing
def delete_question(found: Question) -> None:
    """Delete a question; those that depend on it are asked of everybody."""
    changes.QUESTION.delete(found)
