"""What clients may make of sales channels."""

from typing import Any

from pretixapi.http.errors import Forbidden, Invalid
from pretixapi.models import SalesChannel
from pretixapi.sales_channels import queries
from pretixapi.settings.queries import names_channel

API = "api"
PREFIX = f"{API}."

WRONG_PREFIX = f"Your identifier needs to start with '{PREFIX}'."
IDENTIFIER_TAKEN = "This identifier has already been used for a different sales channel."
IDENTIFIER_FIXED = "You cannot change the identifier of a sales channel."
WRONG_TYPE = f"You can currently only create channels of type '{API}' through the API."
TYPE_FIXED = "You cannot change the type of a sales channel."
IN_USE = "Can only be deleted if unused."


def check_new_identifier(values: dict[str, Any]) -> None:
    """Refuse an identifier that is not one for the API's channels, or not free."""
    identifier = values.get("identifier", PREFIX)
    if not identifier.startswith(PREFIX):
        raise Invalid({"identifier": [WRONG_PREFIX]})
    if queries.is_taken(identifier):
        raise Invalid({"identifier": [IDENTIFIER_TAKEN]})


def check_new_type(values: dict[str, Any]) -> None:
    """Refuse the types that do not go through the API."""
    if values.get("type", API) != API:
        raise Invalid({"type": [WRONG_TYPE]})


def refuse_new_identifier(values: dict[str, Any], stored: SalesChannel) -> None:
    """Refuse to change the identifier: it is in the URLs that others keep."""
    if values.get("identifier", stored.identifier) != stored.identifier:
        raise Invalid({"identifier": [IDENTIFIER_FIXED]})


def refuse_new_type(values: dict[str, Any], stored: SalesChannel) -> None:
    """Refuse to change the type."""
    if values.get("type", stored.type) != stored.type:
        raise Invalid({"type": [TYPE_FIXED]})


def refuse_deletion(stored: SalesChannel) -> None:
    """Refuse to delete a channel that every organizer has, or that events or orders refer to."""
    named = names_channel(stored.organizer_id, stored.identifier)
    if stored.type != API or named or queries.is_used(stored.id):
        raise Forbidden(IN_USE)
