"""What a ticket is for."""

from typing import NamedTuple


class Ticket(NamedTuple):
    """The item, the variation and the date of a ticket; rows and entities of positions do, too."""

    item_id: int
    variation_id: int | None = None
    subevent_id: int | None = None
