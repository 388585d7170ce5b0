"""The parts of the document that its operations share."""

from collections.abc import Iterable, Sequence
from typing import Any

from apispec import APISpec

from pretixapi.http.contract import Contract, Limit
from pretixapi.http.openapi.examples import example_answer, example_body, page_of
from pretixapi.http.openapi.names import (
    answer_variant,
    body_variant,
    choose_names,
    page_variant,
    variants_of,
)
from pretixapi.http.openapi.schemas import describe_answer, describe_body, describe_page
from pretixapi.http.schema import Schema


class Components:
    """Add to the document the schemas that contracts speak of, and their examples.

    What is asked for is returned as a media type: it names the schema and the example.
    """

    def __init__(self, spec: APISpec, contracts: Iterable[Contract]) -> None:
        self.components = spec.components
        self.names = choose_names(
            variant for contract in contracts for variant in variants_of(contract)
        )

    def body(self, schema: Schema, limit: Limit | None = None) -> dict[str, Any]:
        """Return the media type of the objects that `schema` reads, or of a list of such."""
        name = self.names[body_variant(schema)]
        self._add(name, describe_body(schema), example_body(schema))
        if limit is None:
            return _media_type([name])
        return _list_type(name, example_body(schema), maxItems=limit.most)

    def answer(self, schemas: Sequence[Schema], *, many: bool = False) -> dict[str, Any]:
        """Return the media type of an object that one of `schemas` writes, or of a list of such."""
        names = list(map(self._answer, schemas))
        return _list_type(names[0], example_answer(schemas[0])) if many else _media_type(names)

    def page(self, schemas: Sequence[Schema]) -> dict[str, Any]:
        """Return the media type of the page of a list whose entries one of `schemas` writes."""
        entries = _any_of(list(map(self._answer, schemas)))
        name = self.names[page_variant(schemas[0])]
        return _media_type(
            [self._add(name, describe_page(entries), page_of(example_answer(schemas[0])))]
        )

    def _answer(self, schema: Schema) -> str:
        name = self.names[answer_variant(schema)]
        return self._add(name, describe_answer(schema), example_answer(schema))

    def _add(self, name: str, described: dict[str, Any], example: Any) -> str:
        if name not in self.components.schemas:
            self.components.schema(name, described)
            self.components.example(name, {"value": example}, lazy=True)
        return name


def _media_type(names: list[str]) -> dict[str, Any]:
    return {"schema": _any_of(names), "examples": {name: name for name in names}}


def _list_type(name: str, example: Any, **limits: int) -> dict[str, Any]:
    return {"schema": {"type": "array", "items": name, **limits}, "example": [example]}


def _any_of(names: list[str]) -> Any:
    return names[0] if len(names) == 1 else {"anyOf": names}
