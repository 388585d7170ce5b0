"""Writing rows, without entities."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import insert

from pretixapi.models import db


def insert_row(model: type, **values: Any) -> int:
    """Write a row of `model` and return its id."""
    return db.session.execute(insert(model).values(**values)).inserted_primary_key[0]


def insert_rows(model: type, rows: Sequence[Mapping[str, Any]]) -> Sequence[int]:
    """Write rows of `model` and return their ids, in the same order."""
    statement = insert(model).returning(model.id, sort_by_parameter_order=True)
    return db.session.scalars(statement, rows).all()
