"""What lists of positions can be narrowed by."""

from pretixapi.http import fields
from pretixapi.http.fields import about
from pretixapi.orders.choosing import ChoiceSchema


class PositionChoice(ChoiceSchema):
    """How much of a position the client wants."""

    include_canceled_positions = fields.QueryBoolean(**about("Show canceled positions, too."))


class PositionFilters(PositionChoice):
    """What a list of positions can be narrowed by."""

    order = fields.QueryString(**about("Positions of the order with that code."))
    search = fields.QueryString(
        **about("Part of a name, an email address or the code, or the beginning of the secret.")
    )
    item = fields.QueryPrimaryKey(**about("Positions of that item."))
    item__in = fields.QueryPrimaryKeys(**about("Positions of one of those items."))
    variation = fields.QueryPrimaryKey(**about("Positions of that variation."))
    variation__in = fields.QueryPrimaryKeys(**about("Positions of one of those variations."))
    subevent = fields.QueryPrimaryKey(**about("Positions for that date."))
    subevent__in = fields.QueryPrimaryKeys(**about("Positions for one of those dates."))
    addon_to = fields.QueryPrimaryKey(**about("What was added to that position."))
    addon_to__in = fields.QueryPrimaryKeys(**about("What was added to one of those positions."))
    secret = fields.QueryString(**about("The ticket with exactly that secret."))
    pseudonymization_id = fields.QueryString(**about("The position that is called so."))
    attendee_name = fields.QueryString(
        **about("The name of the attendee, or of the one it was added for, in whatever case.")
    )
    order__status = fields.QueryString(**about("Positions of orders in that status."))
    order__status__in = fields.QueryStrings(**about("Positions of orders in one of those."))
    has_checkin = fields.QueryBoolean(**about("Whether somebody was checked in with it."))
    voucher = fields.QueryPrimaryKey(**about("There are no vouchers, so every id is refused."))
    voucher__code = fields.QueryString(**about("There are no vouchers, so this finds nothing."))
    customer = fields.QueryString(**about("There are no customers, so this finds nothing."))
