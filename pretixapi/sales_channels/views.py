"""The sales channels of an organizer."""

from typing import Any

from flask import g
from sqlalchemy import Row

from pretixapi.auth.marks import requires
from pretixapi.auth.permissions import Permission
from pretixapi.http.endpoints import Blueprint
from pretixapi.http.listing import Selection
from pretixapi.http.marks import accepts, finds, lists, refuses, returns, returns_nothing
from pretixapi.models import SalesChannel
from pretixapi.sales_channels import changes, queries, rules
from pretixapi.sales_channels.schemas import SalesChannelSchema

sales_channels = Blueprint("sales_channels", __name__)

schema = SalesChannelSchema()
FOR_NEW_CHANNELS = (rules.check_new_identifier, rules.check_new_type)
FOR_CHANGES = (rules.refuse_new_identifier, rules.refuse_new_type)


@sales_channels.get("/")
@requires(Permission.ORGANIZER_SETTINGS_GENERAL_WRITE)
@lists(schema, queries.SALES_CHANNELS)
def list_sales_channels() -> Selection:
    """List the sales channels of an organizer."""
    return queries.SALES_CHANNELS.selection()


@sales_channels.post("/")
@requires(Permission.ORGANIZER_SETTINGS_GENERAL_WRITE)
@accepts(schema, *FOR_NEW_CHANNELS)
@returns(schema, 201)
def create_sales_channel(values: dict[str, Any]) -> Row:
    """Create a sales channel."""
    return changes.SALES_CHANNEL.create(values, organizer_id=g.organizer_id)


@sales_channels.get("/<identifier>/")
@requires(Permission.ORGANIZER_SETTINGS_GENERAL_WRITE)
@finds(queries.sales_channel_row)
@returns(schema)
def show_sales_channel(found: Row) -> Row:
    """Show a sales channel."""
    return found


@sales_channels.patch("/<identifier>/")
@requires(Permission.ORGANIZER_SETTINGS_GENERAL_WRITE)
@finds(queries.lock_sales_channel)
@accepts(SalesChannelSchema(partial=True), *FOR_CHANGES)
@returns(schema)
def change_sales_channel(found: SalesChannel, values: dict[str, Any]) -> Row:
    """Change the given fields of a sales channel."""
    return changes.SALES_CHANNEL.change(found, values)


@sales_channels.put("/<identifier>/")
@requires(Permission.ORGANIZER_SETTINGS_GENERAL_WRITE)
@finds(queries.lock_sales_channel)
@accepts(schema, *FOR_CHANGES)
@returns(schema)
def replace_sales_channel(found: SalesChannel, values: dict[str, Any]) -> Row:
    """Change a sales channel by its required fields; optional ones that are left out stay."""
    return changes.SALES_CHANNEL.change(found, values)


@sales_channels.delete("/<identifier>/")
@requires(Permission.ORGANIZER_SETTINGS_GENERAL_WRITE)
@finds(queries.lock_sales_channel)
@refuses(403, rules.IN_USE)
@returns_nothing
def delete_sales_channel(found: SalesChannel) -> None:
    """Delete a sales channel that nothing is limited to and nothing was ordered through."""
    rules.refuse_deletion(found)
    changes.SALES_CHANNEL.delete(found)
