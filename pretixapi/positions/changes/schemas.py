"""What clients may write about positions of orders that are there."""

from pretixapi.http import fields
from pretixapi.http.schema import Schema
from pretixapi.orders.creation.schemas import NewPositionSchema

# What is settled when a position is created.
SETTLED = (
    *("positionid", "addon_to", "is_bundled", "discount", "voucher"),
    *("requested_valid_from", "use_reusable_medium"),
)


class ChangedPositionSchema(NewPositionSchema):
    """What is to become of a position."""

    example = {"attendee_name": "Peter Miller", "attendee_email": "peter@example.org"}

    tax_rule = fields.PrimaryKey(attribute="tax_rule_id", allow_none=True)


class AddedPositionSchema(NewPositionSchema):
    """A position that is added to an order."""

    example = {"order": "ABC12", "item": 1345, "price": "23.00"}

    order = fields.String(
        required=True, metadata={"description": "The code of the order that it is added to."}
    )


class BlockSchema(Schema):
    """Why a ticket is blocked."""

    example = {"name": "api:lost"}

    name = fields.String(
        required=True,
        max_length=190,
        metadata={"description": "It begins with `api:`, which is for clients of the API."},
    )
