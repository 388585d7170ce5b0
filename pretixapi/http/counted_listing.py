"""Lists of millions: every page of them costs about what the first one does."""

from typing import Any

from sqlalchemy import CTE, BigInteger, ColumnElement, Select, bindparam, func, select
from sqlalchemy.orm import InstrumentedAttribute

from pretixapi.http.listing import LIMIT, OFFSET, LongListing


class CountedListing(LongListing):
    """A list whose rows are counted per block of keys, in a table kept along with them.

    Neither counting all rows nor skipping those before a page can be had cheaply from an index.
    The counts of the blocks tell both: how many rows there are, and in which block a page begins.
    That goes for the whole list in the order of its keys; filters and other orders are counted and
    skipped as in any long list.

    `block` and `size` are columns of the table of blocks, `owner` the clause for those of this
    list; a block is `length` keys long.
    """

    def __init__(
        self,
        statement: Select,
        *,
        block: InstrumentedAttribute,
        size: InstrumentedAttribute,
        owner: ColumnElement[bool],
        length: int,
        **options: Any,
    ) -> None:
        super().__init__(statement, **options)
        self.block = block
        self.size = size
        self.owner = owner
        self.length = length

    def _build_page(
        self, filters: tuple[str, ...], clauses: tuple, ordering: tuple[str, ...]
    ) -> Select:
        first = ordering[0].removeprefix("-")
        if filters or clauses or self.orderings[first] is not self.key:
            return super()._build_page(filters, clauses, ordering)
        return self._build_counted_page(descending=ordering[0].startswith("-"))

    def _build_counted_page(self, *, descending: bool) -> Select:
        start = self._start(descending=descending)
        block = select(start.c.block).scalar_subquery()
        if descending:
            begins = self.key < (block + 1) * self.length
        else:
            begins = self.key >= block * self.length
        page = self.base.where(begins).add_columns(self._total((), ()))
        page = page.order_by(self.key.desc() if descending else self.key)
        # Past the end there is no block to begin in, and nothing to skip.
        skipped = func.coalesce(select(start.c.skipped).scalar_subquery(), 0)
        return page.limit(bindparam(LIMIT)).offset(skipped)

    def _start(self, *, descending: bool) -> CTE:
        """Return the block in which the page begins, and how many of its rows come before it."""
        order = self.block.desc() if descending else self.block
        reached = func.sum(self.size).over(order_by=order).label("reached")
        sums = select(self.block, self.size, reached).where(self.owner).subquery()
        offset = bindparam(OFFSET, type_=BigInteger)
        skipped = offset - sums.c.reached + sums.c[self.size.name]
        start = select(sums.c[self.block.name].label("block"), skipped.label("skipped"))
        # An empty block reaches as far as the one before it.
        start = start.where(sums.c.reached > offset, sums.c[self.size.name] > 0)
        return start.order_by(sums.c.reached).limit(1).cte("start")

    def _build_count(self, filters: tuple[str, ...], clauses: tuple) -> Select:
        if filters or clauses:
            return super()._build_count(filters, clauses)
        return select(func.coalesce(func.sum(self.size), 0)).where(self.owner)
