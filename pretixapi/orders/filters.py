"""What lists of orders can be narrowed by."""

from pretixapi.http import fields
from pretixapi.orders.choosing import ChoiceSchema


def _about(text: str) -> dict[str, dict[str, str]]:
    return {"metadata": {"description": text}}


class OrderChoice(ChoiceSchema):
    """How much of an order the client wants."""

    include_canceled_positions = fields.QueryBoolean(**_about("Show canceled positions, too."))
    include_canceled_fees = fields.QueryBoolean(**_about("Show canceled fees, too."))


class OrderFilters(OrderChoice):
    """What a list of orders can be narrowed by."""

    code = fields.QueryString(**_about("The code, in whatever case."))
    status = fields.QueryString(**_about("Orders in that status."))
    email = fields.QueryString(**_about("The email address, in whatever case."))
    search = fields.QueryString(
        **_about("Part of a code, a name, an email address, a company or the comment.")
    )
    item = fields.QueryPrimaryKey(**_about("Orders with a position of the item, canceled or not."))
    variation = fields.QueryPrimaryKey(**_about("Orders with a position of the variation."))
    subevent = fields.QueryPrimaryKey(**_about("Orders with a position for the date."))
    customer = fields.QueryString(**_about("There are no customers, so this finds nothing."))
    locale = fields.QueryString(**_about("Orders of customers who speak that language."))
    testmode = fields.QueryBoolean(**_about("Whether they were made in test mode."))
    require_approval = fields.QueryBoolean(**_about("Whether somebody has to approve of them."))
    sales_channel = fields.QueryString(**_about("The identifier of the channel of the sale."))
    payment_provider = fields.QueryString(**_about("Orders with a payment through the provider."))
    modified_since = fields.QueryDateTime(**_about("Orders that were changed then or later."))
    created_since = fields.QueryDateTime(**_about("Orders that were made then or later."))
    created_before = fields.QueryDateTime(**_about("Orders that were made earlier than then."))
    subevent_after = fields.QueryDateTime(
        **_about("Orders with a ticket for a date that ends later than then.")
    )
    subevent_before = fields.QueryDateTime(
        **_about("Orders with a ticket for a date that starts earlier than then.")
    )
