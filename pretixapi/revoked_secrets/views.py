"""Secrets that scanners must not take for tickets any more."""

from typing import Any

from pretixapi.auth.marks import requires
from pretixapi.auth.permissions import Permission
from pretixapi.http.endpoints import Blueprint
from pretixapi.http.listing import Selection
from pretixapi.http.marks import lists, stamped
from pretixapi.revoked_secrets.listing import REVOKED_SECRETS
from pretixapi.revoked_secrets.schemas import RevokedSecretFilters, RevokedSecretSchema

revoked_secrets = Blueprint("revoked_secrets", __name__)


@revoked_secrets.get("/")
@requires(Permission.EVENT_ORDERS_READ)
@stamped
@lists(RevokedSecretSchema(), REVOKED_SECRETS, RevokedSecretFilters())
def list_revoked_secrets(filters: dict[str, Any]) -> Selection:
    """List the secrets of an event that are revoked, the last one first."""
    return REVOKED_SECRETS.selection(filters)
