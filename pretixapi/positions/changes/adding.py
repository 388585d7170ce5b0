"""Adding positions to orders that are there."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from pretixapi.http.errors import Invalid
from pretixapi.objects.tickets import Ticket
from pretixapi.orders.changes.noting import note
from pretixapi.orders.creation.lines import Line, Sale, position_lines
from pretixapi.orders.creation.storage import store_positions
from pretixapi.orders.taxes import NOT_SOLD_THERE, NotSold
from pretixapi.positions.changes import queries
from pretixapi.positions.changes.rules import refuse_closed
from pretixapi.positions.changes.totals import sum_up
from pretixapi.positions.secrets import give_imported, new_secret
from pretixapi.quotas.claims import claim
from pretixapi.quotas.closing import close_sold_out

Values = Mapping[str, Any]


def add_position(values: Values) -> int:
    """Add a position to an order, and return its id."""
    order = values["order"]
    refuse_closed(order)
    number = queries.next_number(order)
    line = _line(values, number)
    ticket = Ticket(line["item_id"], line["variation_id"], line["subevent_id"])
    (fault,) = claim([ticket])
    if fault is not None:
        raise Invalid({"item": [fault]})
    line["secret"] = _secret(values, ticket)
    # Of an order that was canceled but for a fee.
    order.cancellation_date = None
    _store(order.id, line)
    note(
        order,
        "changed.add",
        positionid=number,
        item=ticket.item_id,
        variation=ticket.variation_id,
        subevent=ticket.subevent_id,
        price=line["price"],
    )
    sum_up(order)
    close_sold_out({ticket.item_id})
    return queries.id_of(order, number)


def _line(values: Values, number: int) -> Line:
    """Return the columns of the new position; with what it is added to it may cost less."""
    main = values["main"]
    new = {**values, "positionid": number, "addon_to": main and main.positionid}
    sale = Sale(
        values["event"],
        values["settings"],
        values["catalogue"],
        values["order"].invoice_address,
        datetime.now(UTC),
    )
    try:
        line = position_lines([*values["family"], new], sale)[-1]
    except NotSold:
        raise Invalid([NOT_SOLD_THERE]) from None
    return {**line, "addon_to": None, "addon_to_id": main and main.id}


def _secret(values: Values, ticket: Ticket) -> str:
    secret = values.get("secret")
    if not secret:
        return new_secret(ticket)
    give_imported(secret)
    return secret


def _store(order_id: int, line: Line) -> None:
    try:
        store_positions(order_id, [line])
    except Invalid as fault:
        # It is the only one of its request.
        raise Invalid(fault.body["positions"][0]) from None
