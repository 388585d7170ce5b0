"""The names of schemas in the document."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from pretixapi.http.contract import Contract
from pretixapi.http.openapi.schemas import accepted, answered
from pretixapi.http.schema import Schema


@dataclass(frozen=True)
class Variant:
    """One of the shapes in which a schema class is used."""

    base: str
    pattern: str
    keys: tuple[str, ...]


def answer_variant(schema: Schema) -> Variant:
    """Return the variant of the objects that `schema` writes."""
    return Variant(_base(schema), "{}", tuple(answered(schema)))


def page_variant(schema: Schema) -> Variant:
    """Return the variant of the pages whose entries `schema` writes."""
    return Variant(_base(schema), "{}Page", tuple(answered(schema)))


def body_variant(schema: Schema) -> Variant:
    """Return the variant of the objects that `schema` reads."""
    pattern = "Partial{}Request" if schema.partial else "{}Request"
    return Variant(_base(schema), pattern, tuple(accepted(schema)))


def variants_of(contract: Contract) -> Iterable[Variant]:
    """Return every variant that `contract` speaks of."""
    if contract.body is not None:
        yield body_variant(contract.body)
    if contract.listing is not None:
        yield page_variant(contract.answer)
    refusals = chain.from_iterable(reason.schemas for reason in contract.refusals.values())
    yield from map(answer_variant, (*contract.possible_answers, *refusals))


def choose_names(variants: Iterable[Variant]) -> dict[Variant, str]:
    """Return a name for each of `variants`.

    Of those that differ in their keys alone, the one in widest use is called after the schema
    class; the others add what they have more and less.
    """
    uses = Counter(variants)
    main: dict[tuple[str, str], Variant] = {}
    for variant, _ in uses.most_common():
        main.setdefault((variant.base, variant.pattern), variant)
    return {each: _name(each, main[each.base, each.pattern]) for each in uses}


def _name(variant: Variant, main: Variant) -> str:
    more = [key for key in variant.keys if key not in main.keys]
    less = [key for key in main.keys if key not in variant.keys]
    difference = _words("With", more) + _words("Without", less)
    return variant.pattern.format(variant.base + difference)


def _words(preposition: str, keys: list[str]) -> str:
    words = (key.title().replace("_", "") for key in keys)
    return preposition + "And".join(words) if keys else ""


def _base(schema: Schema) -> str:
    return type(schema).__name__.removesuffix("Schema")
