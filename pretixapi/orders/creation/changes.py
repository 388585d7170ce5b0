"""Placing an order: all that belongs to it is one transaction."""

from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from flask import g
from sqlalchemy import Row

from pretixapi.http.errors import Invalid, InvalidObject
from pretixapi.log.entries import write
from pretixapi.mail.outbox import write_mail
from pretixapi.models import Order
from pretixapi.objects.tickets import Ticket
from pretixapi.orders.creation import storage
from pretixapi.orders.creation.columns import order_columns, payment_columns
from pretixapi.orders.creation.fees import fee_lines
from pretixapi.orders.creation.lines import Line, Sale, position_lines
from pretixapi.orders.creation.preview import preview
from pretixapi.orders.queries import ORDER
from pretixapi.orders.rounding import PER_LINE, round_together
from pretixapi.orders.taxes import NOT_SOLD_THERE, NotSold
from pretixapi.positions.secrets import (
    EXISTS,
    new_secrets,
    secret_length,
    taken_secrets,
    use_imported,
)
from pretixapi.quotas.claims import claim_places
from pretixapi.quotas.closing import close_sold_out

Values = Mapping[str, Any]


def create_order(values: Values) -> Row | dict[str, Any]:
    """Place an order at the event at hand, or tell what it would be like."""
    sale = Sale(
        values["event"],
        values["settings"],
        values["catalogue"],
        values.get("invoice_address"),
        datetime.now(UTC),
    )
    positions, fees = _charge(values, sale)
    may_close = _check_positions(positions, force=values.get("force", False))
    order = order_columns(values, sale, [*positions, *fees])
    payment = payment_columns(values, order, sale.now)
    if values.get("simulate"):
        return preview(order, positions, fees, values)
    order_id = _place(order, positions, fees, payment, sale)
    if may_close:
        close_sold_out({line["item_id"] for line in positions})
    if values.get("send_email"):
        about = "paid" if order["status"] == "p" else "placed"
        write_mail(Order(id=order_id, **order), about)
    return ORDER.shown(order["code"])


def _charge(values: Values, sale: Sale) -> tuple[list[Line], list[Line]]:
    try:
        positions = position_lines(values["positions"].values, sale)
        fees = fee_lines(values.get("fees", ()), positions, sale)
    except NotSold:
        raise InvalidObject(NOT_SOLD_THERE) from None
    mode = values.get("tax_rounding_mode") or sale.settings["tax_rounding"] or PER_LINE
    round_together([*positions, *fees], mode, sale.address, sale.unit)
    return positions, fees


def _check_positions(positions: Sequence[Line], *, force: bool) -> bool:
    """Refuse secrets that are taken, and tickets that there are no places for.

    From here on the places are ours. Return whether quotas may have to be closed.
    """
    taken = taken_secrets({line["secret"] for line in positions if line["secret"]})
    faults: list[dict[str, list[str]]] = []
    for line in positions:
        faults.append(_secret_fault(line, taken))
        taken |= {line["secret"]} - {None}
    claimed = claim_places(_tickets(positions), force=force)
    for fault, reason in zip(faults, claimed.faults, strict=True):
        fault.update({"item": [reason]} if reason else {})
    if any(faults):
        raise Invalid({"positions": faults})
    return claimed.may_close


def _secret_fault(line: Line, taken: Collection[str]) -> dict[str, list[str]]:
    return {"secret": [EXISTS]} if line["secret"] in taken else {}


def _tickets(positions: Sequence[Line]) -> list[Ticket]:
    return [
        Ticket(line["item_id"], line["variation_id"], line["subevent_id"]) for line in positions
    ]


def _place(
    order: Line, positions: list[Line], fees: list[Line], payment: Line | None, sale: Sale
) -> int:
    """Write everything, and return the id of the order."""
    order_id = storage.store_order(order)
    _give_secrets(positions, sale)
    storage.store_positions(order_id, positions)
    storage.store_fees(order_id, fees)
    storage.store_payment(order_id, payment)
    _log(order_id, order, payment)
    return order_id


def _give_secrets(positions: Sequence[Line], sale: Sale) -> None:
    lost = use_imported(line["secret"] for line in positions if line["secret"])
    if lost:
        raise Invalid({"positions": [_secret_fault(line, lost) for line in positions]})
    without = [line for line in positions if not line["secret"]]
    secrets = new_secrets(
        _tickets(without), length=secret_length(sale.settings), draws=sale.event.has_secrets
    )
    for line, secret in zip(without, secrets, strict=True):
        line["secret"] = secret


def _log(order_id: int, order: Line, payment: Line | None) -> None:
    total: Decimal = order["total"]
    placed = {"code": [None, order["code"]], "total": [None, str(total)]}
    entries = [("pretix.event.order.placed", placed)]
    if payment is not None and order["status"] == "p":
        entries.append(
            ("pretix.event.order.paid", {"payment_provider": [None, payment["provider"]]})
        )
    write(
        entries,
        (Order, order_id),
        organizer_id=g.organizer_id,
        event=g.event,
    )
