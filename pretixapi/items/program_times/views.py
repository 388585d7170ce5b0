"""The times at which something takes place that an item admits to; not for event series."""

from typing import Any

from sqlalchemy import Row

from pretixapi.auth.marks import requires
from pretixapi.auth.permissions import Permission, Reach
from pretixapi.http.endpoints import Blueprint
from pretixapi.http.listing import Selection
from pretixapi.http.marks import accepts, finds, lists, refuses, returns, returns_nothing
from pretixapi.items.parts.queries import find_item
from pretixapi.items.program_times import changes, queries, rules
from pretixapi.items.program_times.schemas import ProgramTimeSchema
from pretixapi.models import ItemProgramTime

program_times = Blueprint("program_times", __name__)
program_times.before_request(rules.refuse_series)

schema = ProgramTimeSchema()
no_series = refuses(400, rules.SERIES)


@program_times.get("/")
@requires(Reach.EVENT)
@no_series
@finds(find_item)
@lists(schema, queries.PROGRAM_TIMES)
def list_program_times(item_id: int) -> Selection:
    """List the program times of an item."""
    return queries.PROGRAM_TIMES.selection(item_id=item_id)


@program_times.post("/")
@requires(Permission.EVENT_ITEMS_WRITE)
@no_series
@finds(queries.PROGRAM_TIME.new_of)
@accepts(schema, whole=[rules.check_order])
@returns(schema, 201)
def create_program_time(new: ItemProgramTime, values: dict[str, Any]) -> Row:
    """Create a program time of an item."""
    return changes.PROGRAM_TIME.create(values, item_id=new.item_id)


@program_times.get("/<program_time_id>/")
@requires(Reach.EVENT)
@no_series
@finds(queries.PROGRAM_TIME.row_of)
@returns(schema)
def show_program_time(found: Row) -> Row:
    """Show a program time of an item."""
    return found


@program_times.patch("/<program_time_id>/")
@requires(Permission.EVENT_ITEMS_WRITE)
@no_series
@finds(queries.PROGRAM_TIME.lock_of)
@accepts(ProgramTimeSchema(partial=True), whole=[rules.check_order])
@returns(schema)
def change_program_time(found: ItemProgramTime, values: dict[str, Any]) -> Row:
    """Change the given fields of a program time."""
    return changes.PROGRAM_TIME.change(found, values, item_id=found.item_id)


@program_times.put("/<program_time_id>/")
@requires(Permission.EVENT_ITEMS_WRITE)
@no_series
@finds(queries.PROGRAM_TIME.lock_of)
@accepts(schema, whole=[rules.check_order])
@returns(schema)
def replace_program_time(found: ItemProgramTime, values: dict[str, Any]) -> Row:
    """Change a program time by its required fields; one without a place keeps what it has."""
    return changes.PROGRAM_TIME.change(found, values, item_id=found.item_id)


@program_times.delete("/<program_time_id>/")
@requires(Permission.EVENT_ITEMS_WRITE)
@no_series
@finds(queries.PROGRAM_TIME.lock_of)
@returns_nothing
def delete_program_time(found: ItemProgramTime) -> None:
    """Delete a program time of an item."""
    changes.PROGRAM_TIME.delete(found)
