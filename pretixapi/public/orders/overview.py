"""An order as its page shows it, in one language."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from markupsafe import Markup
from sqlalchemy import Row

from pretixapi.pages.moments import local
from pretixapi.pages.writing import write_moment, write_money
from pretixapi.public.languages import PageLanguage
from pretixapi.public.orders.codes import MOST, code_of
from pretixapi.public.orders.queries import Found, fees_of, positions_of

PENDING, PAID = "n", "p"


@dataclass(frozen=True)
class Line:
    """Something that was ordered: a ticket has a secret, if it is to be told."""

    name: str
    price: str
    canceled: bool
    notes: tuple[str, ...] = ()
    is_addon: bool = False
    secret: str = ""
    code: Markup | None = None


class Overview:
    """What there is to be told about an order."""

    def __init__(self, found: Found, language: PageLanguage) -> None:
        self.event, self.order = found
        self.language = language

    @property
    def status(self) -> str:
        """Return in words what has become of the order."""
        word = self.language.word
        if self.order.status == PENDING and self.order.require_approval:
            return word("Approval pending")
        return {
            PENDING: word("Payment pending"),
            PAID: word("Paid"),
            "e": word("Expired"),
            "c": word("Canceled"),
        }[self.order.status]

    @property
    def has_tickets(self) -> bool:
        """Tell whether there are tickets by now."""
        order = self.order
        is_valid = order.valid_if_pending and not order.require_approval
        return order.status == PAID or (order.status == PENDING and is_valid)

    @property
    def expires(self) -> datetime | None:
        """Return until when the order is to be paid, if it is."""
        is_due = self.order.status == PENDING and not self.order.require_approval
        return local(self.order.expires, self.event.timezone) if is_due else None

    @property
    def ordered(self) -> datetime:
        """Return when it was ordered."""
        return local(self.order.datetime, self.event.timezone)

    @property
    def total(self) -> str:
        """Return what all of it costs."""
        return self._money(self.order.total)

    def lines(self) -> list[Line]:
        """Return everything that was ordered, what goes with something else right after that."""
        fees = [self._fee(fee) for fee in fees_of(self.order)]
        return [*self._positions(positions_of(self.order)), *fees]

    def moment(self, moment: datetime) -> str:
        """Return a moment in words."""
        return write_moment(moment, self.language.locale)

    def _positions(self, rows: Iterable[Row]) -> Iterator[Line]:
        places = {row.id: place for place, row in enumerate(rows)}
        codes = 0
        # The sort leaves what goes with one thing in its order.
        for row in sorted(rows, key=lambda row: places[row.addon_to_id or row.id]):
            is_ticket = self._is_ticket(row)
            codes += is_ticket
            yield Line(
                self._name(row),
                self._money(row.price),
                row.canceled,
                tuple(self._notes(row)),
                row.addon_to_id is not None,
                row.secret if is_ticket else "",
                code_of(row.secret) if is_ticket and codes <= MOST else None,
            )

    def _is_ticket(self, row: Row) -> bool:
        is_good = not row.canceled and not row.blocked and row.generate_tickets is not False
        return self.has_tickets and is_good

    def _name(self, row: Row) -> str:
        names = (self.language.pick(each) for each in (row.item, row.variation))
        return " \N{EN DASH} ".join(filter(None, names))

    def _notes(self, row: Row) -> Iterator[str]:
        if row.date_from is not None:
            when = self.moment(local(row.date_from, self.event.timezone))
            yield ", ".join(filter(None, (self.language.pick(row.date_name), when)))
        if row.attendee_name:
            yield row.attendee_name
        if row.canceled:
            yield self.language.word("Canceled")
        elif row.blocked:
            yield self.language.word("This ticket is blocked.")

    def _fee(self, row: Row) -> Line:
        notes = (self.language.word("Canceled"),) if row.canceled else ()
        name = row.description or self.language.word("Fee")
        return Line(name, self._money(row.value), row.canceled, notes)

    def _money(self, amount: Decimal) -> str:
        return write_money(amount, self.event.currency, self.language.locale)
