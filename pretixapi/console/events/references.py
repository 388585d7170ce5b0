"""What changes of fields tell by its id alone: the objects that they refer to."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from pretixapi.console.events.naming import Names

# The log's word for the kind of what a field refers to, or each number in its list.
REFERENCES = {
    "addon_category": "itemcategory",
    "benefit_limit_products": "item",
    "bundled_item": "item",
    "bundled_variation": "itemvariation",
    "category": "itemcategory",
    "condition_limit_products": "item",
    "cross_selling_match_products": "item",
    "dependency_question": "question",
    "hidden_if_available": "quota",
    "hidden_if_item_available": "item",
    "item": "item",
    "items": "item",
    "limit_products": "item",
    "list": "checkinlist",
    "subevent": "subevent",
    "tax_rule": "taxrule",
    "variation": "itemvariation",
    "variations": "itemvariation",
}
# As many of a list as are named.
MOST = 20


def objects_in(changes: Mapping[str, Sequence]) -> Iterator[tuple[str, int]]:
    """Yield the kind and the id of each object that changes of fields are to name."""
    for field in REFERENCES.keys() & changes.keys():
        for value in changes[field]:
            ids = islice(value, MOST) if isinstance(value, list) else (value,)
            yield from ((REFERENCES[field], id_) for id_ in ids if isinstance(id_, int))


def named(field: str, value: Any, names: Names) -> Any:
    """Return the value of a field with the names of what it refers to, as far as it has some."""
    kind = REFERENCES.get(field)
    if kind is None:
        return value
    if not isinstance(value, list):
        return _named(kind, value, names)
    rest = [f"and {len(value) - MOST} more"] if len(value) > MOST else []
    return [*(_named(kind, each, names) for each in value[:MOST]), *rest]


def _named(kind: str, value: Any, names: Names) -> Any:
    if not isinstance(value, int):
        return value
    return names.get((kind, value)) or f"#{value}"
