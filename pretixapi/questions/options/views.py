"""The answers that a question lets choose from."""

from typing import Any

from sqlalchemy import Row

from pretixapi.auth.marks import requires
from pretixapi.auth.permissions import Permission, Reach
from pretixapi.http.endpoints import Blueprint
from pretixapi.http.listing import Selection
from pretixapi.http.marks import accepts, finds, lists, returns, returns_nothing
from pretixapi.models import QuestionOption
from pretixapi.questions.options import changes, queries, rules
from pretixapi.questions.options.schemas import OptionSchema

options = Blueprint("options", __name__)

schema = OptionSchema()


@options.get("/")
@requires(Reach.EVENT)
@finds(queries.find_question)
@lists(schema, queries.OPTIONS)
def list_options(question_id: int) -> Selection:
    """List the options of a question."""
    return queries.OPTIONS.selection(question_id=question_id)


@options.post("/")
@requires(Permission.EVENT_ITEMS_WRITE)
@finds(queries.OPTION.new_of)
@accepts(schema, rules.refuse_taken_identifier)
@returns(schema, 201)
def create_option(new: QuestionOption, values: dict[str, Any]) -> Row:
    """Create an option of a question."""
    return changes.create_option(new.question_id, values)


@options.get("/<option_id>/")
@requires(Reach.EVENT)
@finds(queries.OPTION.row_of)
@returns(schema)
def show_option(found: Row) -> Row:
    """Show an option of a question."""
    return found


@options.patch("/<option_id>/")
@requires(Permission.EVENT_ITEMS_WRITE)
@finds(queries.OPTION.lock_of)
@accepts(OptionSchema(partial=True), rules.refuse_taken_identifier)
@returns(schema)
def change_option(found: QuestionOption, values: dict[str, Any]) -> Row:
    """Change the given fields of an option."""
    return changes.change_option(found, values)


@options.put("/<option_id>/")
@requires(Permission.EVENT_ITEMS_WRITE)
@finds(queries.OPTION.lock_of)
@accepts(schema, rules.refuse_taken_identifier)
@returns(schema)
def replace_option(found: QuestionOption, values: dict[str, Any]) -> Row:
    """Change an option by its required fields; optional ones that are left out stay."""
    return changes.change_option(found, values)


@options.delete("/<option_id>/")
@requires(Permission.EVENT_ITEMS_WRITE)
@finds(queries.OPTION.lock_of)
@returns_nothing
def delete_option(found: QuestionOption) -> None:
    """Delete an option of a question."""
    changes.OPTION.delete(found)
