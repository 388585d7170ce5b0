"""Column types that mean the same on both engines."""

from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from typing import Annotated, Any

from sqlalchemy import JSON, BigInteger, DateTime, Dialect, Integer, Numeric, String
from sqlalchemy.orm import mapped_column
from sqlalchemy.types import TypeDecorator


class UTCDateTime(TypeDecorator):
    """An aware moment in UTC; on SQLite a text of fixed width, which sorts as the moments do."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> Any:
        """Return the column type of the engine."""
        return dialect.type_descriptor(
            String(32) if dialect.name == "sqlite" else DateTime(timezone=True)
        )

    def bind_processor(self, dialect: Dialect) -> Callable | None:
        """Return what turns our values into the engine's."""
        return _write_moment if dialect.name == "sqlite" else None

    def result_processor(self, dialect: Dialect, _coltype: object) -> Callable | None:
        """Return what turns the engine's values into ours."""
        return _read_moment if dialect.name == "sqlite" else None


def _write_moment(value: datetime | None) -> str | None:
    if value is None:
        return None
    return value.astimezone(UTC).isoformat(sep=" ", timespec="microseconds")


def _read_moment(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)


class Exact(TypeDecorator):
    """A decimal number that is never a float; on SQLite a text with all its places.

    Texts do not compare as numbers do: where the order counts, cast them to `Numeric`.
    """

    impl = Numeric
    cache_ok = True

    def __init__(self, digits: int, places: int) -> None:
        super().__init__(digits, places)
        self.digits = digits
        self.places = places

    def load_dialect_impl(self, dialect: Dialect) -> Any:
        """Return the column type of the engine."""
        exact = Numeric(self.digits, self.places)
        return dialect.type_descriptor(
            # A sign and a point come on top.
            String(self.digits + 2) if dialect.name == "sqlite" else exact
        )

    def bind_processor(self, dialect: Dialect) -> Callable | None:
        """Return what turns our values into the engine's."""
        if dialect.name != "sqlite":
            return None
        return lambda number: None if number is None else f"{number:.{self.places}f}"

    def result_processor(self, dialect: Dialect, _coltype: object) -> Callable | None:
        """Return what turns the engine's values into ours."""
        if dialect.name != "sqlite":
            return None
        return lambda text: None if text is None else Decimal(text)


def Bytewise(length: int) -> String:  # noqa: N802 (a type)
    """Return the type of texts that are compared by their bytes, on both engines."""
    return String(length).with_variant(String(length, collation="C"), "postgresql")


# A column may be called `datetime`, as the wire calls it, so the type needs a name of its own.
Moment = Annotated[datetime, mapped_column(UTCDateTime)]

# SQLite counts rows by itself only in a column of exactly the type INTEGER.
RowId = BigInteger().with_variant(Integer(), "sqlite")
PrimaryKey = Annotated[int, mapped_column(RowId, primary_key=True)]

# Where a rank may be any number that clients can write.
Position = Annotated[int, mapped_column(BigInteger)]

# Text, not binary JSON: the keys keep the order in which they came.
JsonObject = Annotated[dict, mapped_column(JSON(none_as_null=True))]
JsonList = Annotated[list, mapped_column(JSON(none_as_null=True))]

# What clients write as a text with two places.
Money = Annotated[Decimal, mapped_column(Exact(13, 2))]
# In percent.
TaxRate = Annotated[Decimal, mapped_column(Exact(7, 4))]
