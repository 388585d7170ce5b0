"""The items of an event in their categories, as its page shows them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby

from sqlalchemy import Row

from pretixapi.pages.writing import write_money, write_number
from pretixapi.public.languages import PageLanguage
from pretixapi.public.offers.prices import price_of
from pretixapi.public.offers.queries import offered
from pretixapi.settings.effective import Settings
from pretixapi.uploads.names import type_of

HIDE = "hide"


@dataclass(frozen=True)
class Offer:
    """What can be bought for a price, now or not: `note` says why not."""

    name: str
    description: str
    price: str
    tax: str
    note: str


@dataclass(frozen=True)
class Product:
    """An item: one offer, or one for each of its variations."""

    name: str
    description: str
    picture: str | None
    offers: Sequence[Offer]
    varies: bool


@dataclass(frozen=True)
class Category:
    """Items under their heading, if there is one."""

    name: str
    description: str
    products: Sequence[Product]


class Catalogue:
    """Writes what an event sells in one language."""

    def __init__(self, event: Row, settings: Settings, language: PageLanguage) -> None:
        self.event = event
        self.language = language
        self.net = settings["display_net_prices"]
        self.hides_sold_out = settings["hide_sold_out"]
        self.now = datetime.now(UTC)

    def categories(self) -> list[Category]:
        """Return what everybody is shown."""
        rows = offered(self.event.id)
        available = {row.id for row in rows if not self._note(row)}
        shown = [row for row in rows if not self._is_hidden(row, available)]
        return [self._category(list(group)) for _, group in groupby(shown, _category_id)]

    def _category(self, rows: Sequence[Row]) -> Category:
        pick = self.language.pick
        products = [self._product(list(group)) for _, group in groupby(rows, _item_id)]
        return Category(pick(rows[0].category_name), pick(rows[0].category_description), products)

    def _product(self, rows: Sequence[Row]) -> Product:
        first, pick = rows[0], self.language.pick
        picture = first.picture if first.picture and type_of(first.picture) else None
        offers = [self._offer(row) for row in rows]
        varies = first.variation_id is not None
        return Product(pick(first.name), pick(first.description), picture, offers, varies)

    def _offer(self, row: Row) -> Offer:
        pick = self.language.pick
        name, description = pick(row.value), pick(row.variation_description)
        return Offer(name, description, self._price(row), self._tax(row), self._note(row))

    def _price(self, row: Row) -> str:
        price, word = price_of(row, net=self.net), self.language.word
        if not price and not row.free_price:
            return word("Free")
        written = write_money(price, self.event.currency, self.language.locale)
        return word("from {price}").format(price=written) if row.free_price else written

    def _tax(self, row: Row) -> str:
        if not self.net or not row.rate:
            return ""
        rate = write_number(row.rate, self.language.locale)
        return self.language.word("plus {rate}% tax").format(rate=rate)

    def _note(self, row: Row) -> str:
        """Say why nobody can buy this now; nothing if somebody can."""
        word = self.language.word
        begins = _known(row.available_from, row.variation_from)
        ends = _known(row.available_until, row.variation_until)
        if any(each > self.now for each in begins) or any(each < self.now for each in ends):
            return word("Not available now")
        if not row.is_left:
            return word("Sold out")
        return word("Only with a voucher") if row.require_voucher else ""

    def _is_hidden(self, row: Row, available: set[int]) -> bool:
        waits = row.hidden_if_item_available_mode == HIDE
        if waits and row.hidden_if_item_available_id in available:
            return True
        return self.hides_sold_out and not row.is_left


def _known(*moments: datetime | None) -> Iterable[datetime]:
    return (moment for moment in moments if moment is not None)


def _category_id(row: Row) -> int | None:
    return row.category_id


def _item_id(row: Row) -> int:
    return row.id
