"""Secrets of tickets that scanners must not let in, at least for now."""

from typing import Any

from pretixapi.auth.marks import requires
from pretixapi.auth.permissions import Permission
from pretixapi.blocked_secrets.listing import BLOCKED_SECRETS
from pretixapi.blocked_secrets.schemas import BlockedSecretFilters, BlockedSecretSchema
from pretixapi.http.endpoints import Blueprint
from pretixapi.http.listing import Selection
from pretixapi.http.marks import lists, stamped

blocked_secrets = Blueprint("blocked_secrets", __name__)


@blocked_secrets.get("/")
@requires(Permission.EVENT_ORDERS_READ)
@stamped
@lists(BlockedSecretSchema(), BLOCKED_SECRETS, BlockedSecretFilters())
def list_blocked_secrets(filters: dict[str, Any]) -> Selection:
    """List the secrets of an event that are blocked or were so, what changed last first."""
    return BLOCKED_SECRETS.selection(filters)
