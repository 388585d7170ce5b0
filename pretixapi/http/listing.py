"""Lists: a base statement with its filters and orderings, put together once per combination.

Putting a statement together costs more than running it, so each combination of filters and
ordering that clients use is built once, with bound parameters for all that differs between
requests.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, Label, Row, Select, bindparam, func

from pretixapi.http.search import Searched, search_in
from pretixapi.models import fetch

TOTAL = "total_count"
LIMIT, OFFSET = "page_limit", "page_offset"
# What each of the terms is called that are searched for.
TERM = "term_{number}"


class Listing:
    """The statement behind a list.

    `filters` maps parameter names to clauses, each with a bound parameter of that name.
    `orderings` maps the names that clients may order by to columns; `default` is an order as they
    write it, and `key` makes each one total. `searched` is what terms are looked for in, as
    `search_in` takes it; without any, all rows are found.
    """

    def __init__(  # noqa: PLR0913 (each says another thing of the list)
        self,
        statement: Select,
        *,
        key: ColumnElement,
        orderings: Mapping[str, ColumnElement],
        default: str,
        filters: Mapping[str, ColumnElement] | None = None,
        searched: Sequence[Searched] = (),
    ) -> None:
        self.base = statement
        self.key = key
        self.orderings = orderings
        self.default = default
        self.filters = filters or {}
        self.searched = searched
        self._kept_page = lru_cache(maxsize=256)(self._build_page)
        self._kept_count = lru_cache(maxsize=256)(self._build_count)

    def adding(self, **columns: ColumnElement) -> "Listing":
        """Return a list of the same rows with more columns, which not every client needs."""
        named = (column.label(name) for name, column in columns.items())
        return type(self)(
            self.base.add_columns(*named),
            key=self.key,
            orderings=self.orderings,
            default=self.default,
            filters=self.filters,
            searched=self.searched,
        )

    def selection(
        self,
        filters: Mapping[str, Any] | None = None,
        clauses: Sequence[ColumnElement] = (),
        **parameters: Any,
    ) -> "Selection":
        """Return what passes `filters` and `clauses`; `parameters` are those of the base."""
        filters = filters or {}
        return Selection(self, tuple(filters), tuple(clauses), {**parameters, **filters})

    def page(self, filters: tuple[str, ...], clauses: tuple, ordering: tuple[str, ...]) -> Select:
        """Return the statement for a page; clauses are never the same again, and not kept."""
        build = self._build_page if clauses else self._kept_page
        return build(filters, clauses, ordering)

    def count(self, filters: tuple[str, ...], clauses: tuple) -> Select:
        """Return the statement for the number of rows."""
        build = self._build_count if clauses else self._kept_count
        return build(filters, clauses)

    def order(self, text: str) -> tuple[str, ...]:
        """Return the orderings that `text` asks for, less those that are unknown."""
        asked = (word.strip() for word in text.split(","))
        known = (word for word in asked if word.removeprefix("-") in self.orderings)
        return tuple(dict.fromkeys(known)) or tuple(self.default.split(","))

    def _build_page(
        self, filters: tuple[str, ...], clauses: tuple, ordering: tuple[str, ...]
    ) -> Select:
        statement = self._narrow(filters, clauses).add_columns(self._total(filters, clauses))
        statement = statement.order_by(*map(self._column, ordering), self.key)
        return statement.limit(bindparam(LIMIT)).offset(bindparam(OFFSET))

    def _total(self, filters: tuple[str, ...], clauses: tuple) -> Label:
        """Return the count as a column: it comes along in the same trip to the database."""
        count = self._build_count(filters, clauses).correlate(None)
        return count.scalar_subquery().label(TOTAL)

    def _build_count(self, filters: tuple[str, ...], clauses: tuple) -> Select:
        statement = self._narrow(filters, clauses)
        return statement.with_only_columns(func.count(), maintain_column_froms=True)

    def _narrow(self, filters: tuple[str, ...], clauses: tuple) -> Select:
        return self.base.where(*map(self._clause, filters), *clauses)

    def _clause(self, name: str) -> ColumnElement:
        if name in self.filters:
            return self.filters[name]
        return search_in(*self.searched, parameter=name)

    def _column(self, ordering: str) -> ColumnElement:
        if ordering.startswith("-"):
            return self.orderings[ordering[1:]].desc()
        return self.orderings[ordering]


class LongListing(Listing):
    """A list that may grow long: its pages are picked by their keys, then put together.

    Engines put together the rows that they skip, too, and deep in a list those are many.
    """

    def _build_page(
        self, filters: tuple[str, ...], clauses: tuple, ordering: tuple[str, ...]
    ) -> Select:
        page = super()._build_page(filters, clauses, ordering)
        keys = page.with_only_columns(self.key.label("key"), maintain_column_froms=True)
        # However wrong PostgreSQL's idea of the table is, this is done once and first.
        chosen = keys.cte("chosen").prefix_with("MATERIALIZED", dialect="postgresql")
        rows = self.base.add_columns(self._total(filters, clauses))
        rows = rows.where(self.key == chosen.c.key)
        return rows.order_by(*map(self._column, ordering), self.key)


@dataclass(frozen=True)
class Selection:
    """What a list view returns: which rows of a listing the client is to see.

    `clauses` are for the rare filters whose number is not known beforehand. `complete` makes of the
    rows of a page what is to be written, where a statement alone cannot say it.
    """

    listing: Listing
    filters: tuple[str, ...]
    clauses: tuple[ColumnElement, ...]
    parameters: dict[str, Any]
    complete: Callable[[Sequence[Row]], Sequence[Any]] = list

    def completed(self, complete: Callable[[Sequence[Row]], Sequence[Any]]) -> "Selection":
        """Return the same selection with its pages completed."""
        return replace(self, complete=complete)

    def searched(self, terms: Sequence[str]) -> "Selection":
        """Return those of the rows in which each of `terms` is found."""
        if not self.listing.searched:
            return self
        sought = {TERM.format(number=number): term for number, term in enumerate(terms)}
        filters = (*self.filters, *sought)
        return replace(self, filters=filters, parameters={**self.parameters, **sought})

    def count(self) -> int:
        """Return how many rows there are."""
        statement = self.listing.count(self.filters, self.clauses)
        return fetch(statement, self.parameters).scalar_one()

    def rows(self, ordering: tuple[str, ...], limit: int, offset: int) -> Sequence[Row]:
        """Return `limit` rows from `offset` on, each with the count of all as its last column."""
        statement = self.listing.page(self.filters, self.clauses, ordering)
        parameters = {**self.parameters, LIMIT: limit, OFFSET: offset}
        return fetch(statement, parameters).all()
