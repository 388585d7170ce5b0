"""How many tickets of which items and variations there are."""

from typing import Any

from flask import g
from sqlalchemy import Row

from pretixapi.auth.marks import requires
from pretixapi.auth.permissions import Permission, Reach
from pretixapi.http.endpoints import Blueprint
from pretixapi.http.listing import Selection
from pretixapi.http.marks import accepts, finds, lists, may_return, returns, returns_nothing
from pretixapi.models import Quota
from pretixapi.quotas import changes, queries, rules
from pretixapi.quotas.availability import Availability, availability_of, with_availability
from pretixapi.quotas.listing import QUOTAS, selected_quotas
from pretixapi.quotas.schemas import AvailabilitySchema, QuotaFilters, QuotaSchema

quotas = Blueprint("quotas", __name__)

WITHOUT_AVAILABILITY = {"exclude": ("available", "available_number")}
schema = QuotaSchema(**WITHOUT_AVAILABILITY)
schema_with_availability = QuotaSchema()
schema_of_changes = QuotaSchema(partial=True, **WITHOUT_AVAILABILITY)
FOR_ALL_FIELDS = (rules.check_relations_together,)


@quotas.get("/")
@requires(Reach.EVENT)
@lists(schema, QUOTAS, QuotaFilters())
@may_return(schema_with_availability)
def list_quotas(filters: dict[str, Any]) -> Selection | tuple[Selection, QuotaSchema]:
    """List the quotas of an event."""
    is_wanted = filters.pop("with_availability", False)
    selection = selected_quotas(filters)
    if not is_wanted:
        return selection
    return selection.completed(with_availability), schema_with_availability


@quotas.post("/")
@requires(Permission.EVENT_ITEMS_WRITE)
@accepts(schema, rules.check_relations, whole=FOR_ALL_FIELDS)
@returns(schema, 201)
def create_quota(values: dict[str, Any]) -> Row:
    """Create a quota."""
    return changes.QUOTA.create(values, event_id=g.event.id)


@quotas.get("/<quota_id>/")
@requires(Reach.EVENT)
@finds(queries.QUOTA.row)
@returns(schema)
def show_quota(found: Row) -> Row:
    """Show a quota."""
    return found


@quotas.patch("/<quota_id>/")
@requires(Permission.EVENT_ITEMS_WRITE)
@finds(queries.QUOTA.lock)
@accepts(schema_of_changes, rules.check_relations, whole=FOR_ALL_FIELDS)
@returns(schema)
def change_quota(found: Quota, values: dict[str, Any]) -> Row:
    """Change the given fields of a quota."""
    return changes.change_quota(found, values)


@quotas.put("/<quota_id>/")
@requires(Permission.EVENT_ITEMS_WRITE)
@finds(queries.QUOTA.lock)
@accepts(schema, rules.check_relations, whole=FOR_ALL_FIELDS)
@returns(schema)
def replace_quota(found: Quota, values: dict[str, Any]) -> Row:
    """Change a quota by its required fields; optional ones that are left out stay."""
    return changes.change_quota(found, values)


@quotas.delete("/<quota_id>/")
@requires(Permission.EVENT_ITEMS_WRITE)
@finds(queries.QUOTA.lock)
@returns_nothing
def delete_quota(found: Quota) -> None:
    """Delete a quota, whatever has been sold of it."""
    changes.QUOTA.delete(found)


@quotas.get("/<quota_id>/availability/")
@requires(Reach.EVENT)
@finds(queries.AVAILABILITY.row)
@returns(AvailabilitySchema())
def show_availability(found: Row) -> Availability:
    """Show what is left of a quota, and what has taken the rest."""
    return availability_of(found)
