"""The health of the server."""

from pretixapi.auth.marks import requires
from pretixapi.auth.permissions import Reach
from pretixapi.documents.database import NOT_MIGRATED, database_fault
from pretixapi.http import fields
from pretixapi.http.endpoints import Blueprint
from pretixapi.http.errors import Refusal
from pretixapi.http.marks import refuses, returns
from pretixapi.http.schema import Schema

health = Blueprint("health", __name__)


class HealthSchema(Schema):
    """The server is well."""

    status = fields.String(dump_only=True)

    example = {"status": "ok"}


class UnhealthySchema(Schema):
    """The server is not well; the detail says why."""

    status = fields.String(dump_only=True)
    detail = fields.String(dump_only=True)

    example = {"status": "error", "detail": NOT_MIGRATED}


class Unhealthy(Refusal):
    """Say what keeps the server from its work."""

    status = 503

    def __init__(self, fault: str) -> None:
        super().__init__({"status": "error", "detail": fault})


@health.get("/healthz")
@requires(Reach.PUBLIC)
@returns(HealthSchema())
@refuses(503, "The database does not answer or is not migrated.", UnhealthySchema())
def show_health() -> dict[str, str]:
    """Tell whether the server can do its work."""
    fault = database_fault()
    if fault is not None:
        raise Unhealthy(fault)
    return {"status": "ok"}
