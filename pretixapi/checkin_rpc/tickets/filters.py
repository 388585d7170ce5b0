"""What lists of tickets can be narrowed by."""

from pretixapi.http import fields
from pretixapi.http.fields import about
from pretixapi.positions.filters import PositionFilters

# What scanners need is always there, and nothing else.
NOT_AT_CHECKIN = ("include", "exclude", "include_canceled_positions")


class TicketFilters(PositionFilters):
    """What the tickets of a check-in list can be narrowed by, and what is shown in full."""

    has_checkin = fields.QueryBoolean(**about("Whether it was scanned at the list."))
    ignore_status = fields.QueryBoolean(**about("Whether orders may be in any status."))
    expand = fields.QueryRepeated(
        **about("`subevent`, `item`, `variation` or `answers.question` are shown in full.")
    )

    class Meta(PositionFilters.Meta):
        exclude = NOT_AT_CHECKIN


class SearchFilters(TicketFilters):
    """Where to look for tickets, and what to narrow that by."""

    list = fields.QueryRepeated(**about("The ids of check-in lists, each of another event."))
