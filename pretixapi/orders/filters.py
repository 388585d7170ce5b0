"""What lists of orders can be narrowed by."""

from pretixapi.http import fields
from pretixapi.http.fields import about
from pretixapi.orders.choosing import ChoiceSchema


class OrderChoice(ChoiceSchema):
    """How much of an order the client wants."""

    include_canceled_positions = fields.QueryBoolean(**about("Show canceled positions, too."))
    include_canceled_fees = fields.QueryBoolean(**about("Show canceled fees, too."))


class OrderFilters(OrderChoice):
    """What a list of orders can be narrowed by."""

    code = fields.QueryString(**about("The code, in whatever case."))
    status = fields.QueryString(**about("Orders in that status."))
    email = fields.QueryString(**about("The email address, in whatever case."))
    search = fields.QueryString(
        **about("Part of a code, a name, an email address, a company or the comment.")
    )
    item = fields.QueryPrimaryKey(**about("Orders with a position of the item, canceled or not."))
    variation = fields.QueryPrimaryKey(**about("Orders with a position of the variation."))
    subevent = fields.QueryPrimaryKey(**about("Orders with a position for the date."))
    customer = fields.QueryString(**about("There are no customers, so this finds nothing."))
    locale = fields.QueryString(**about("Orders of customers who speak that language."))
    testmode = fields.QueryBoolean(**about("Whether they were made in test mode."))
    require_approval = fields.QueryBoolean(**about("Whether somebody has to approve of them."))
    sales_channel = fields.QueryString(**about("The identifier of the channel of the sale."))
    payment_provider = fields.QueryString(**about("Orders with a payment through the provider."))
    modified_since = fields.QueryDateTime(**about("Orders that were changed then or later."))
    created_since = fields.QueryDateTime(**about("Orders that were made then or later."))
    created_before = fields.QueryDateTime(**about("Orders that were made earlier than then."))
    subevent_after = fields.QueryDateTime(
        **about("Orders with a ticket for a date that ends later than then.")
    )
    subevent_before = fields.QueryDateTime(
        **about("Orders with a ticket for a date that starts earlier than then.")
    )
