"""What of the catalogue a new order names."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row

from pretixapi.orders.creation import queries

Rows = Mapping[int, Row]


@dataclass(frozen=True)
class Catalogue:
    """The rows that positions and fees name, by their ids; what the event lacks is not there."""

    items: Rows
    variations: Rows
    subevents: Rows
    questions: Rows
    discounts: Rows
    tax_rules: Rows


def read_catalogue(
    positions: Collection[Mapping[str, Any]], fees: Iterable[Mapping[str, Any]]
) -> Catalogue:
    """Return what the good values of positions and fees name; each kind takes a statement."""

    def named(column: str) -> list[int | None]:
        return [position.get(column) for position in positions]

    items = queries.rows(queries.ITEMS, named("item_id"))
    answers = (each for position in positions for each in position.get("answers", ()))
    taxed = [fee.get("tax_rule_id") for fee in fees]
    return Catalogue(
        items=items,
        variations=queries.rows(queries.VARIATIONS, named("variation_id")),
        subevents=queries.rows(queries.SUBEVENTS, named("subevent_id")),
        questions=queries.rows(queries.QUESTIONS, [each["question_id"] for each in answers]),
        discounts=queries.rows(queries.DISCOUNTS, named("discount_id")),
        tax_rules=queries.rows(
            queries.TAX_RULES, [*taxed, *(item.tax_rule_id for item in items.values())]
        ),
    )
