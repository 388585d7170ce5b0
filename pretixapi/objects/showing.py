"""Objects in full, for answers of which clients want more than ids."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, bindparam

from pretixapi.http.schema import Schema
from pretixapi.models import fetch

# Objects as answers show them, by their ids.
Shown = Mapping[int, dict[str, Any]]


class Showing:
    """One kind of object in full: `schema` writes the `rows` of it, `key` is the column of ids."""

    def __init__(self, rows: Select, key: ColumnElement, schema: Schema) -> None:
        self._statement = rows.where(key.in_(bindparam("ids", expanding=True)))
        self._schema = schema

    def rows(self, ids: Iterable[int | None], **owner: Any) -> Sequence[Row]:
        """Return those of the objects of `owner` that have these ids, as the database has them."""
        wanted = {each for each in ids if each is not None}
        return fetch(self._statement, {**owner, "ids": list(wanted)}).all() if wanted else []

    def written(self, rows: Sequence[Row]) -> list[dict[str, Any]]:
        """Return objects as answers show them."""
        return self._schema.dump(rows, many=True)

    def by_ids(self, ids: Iterable[int | None], **owner: Any) -> Shown:
        """Return those of the objects of `owner` that have these ids, as answers show them."""
        return {each["id"]: each for each in self.written(self.rows(ids, **owner))}
