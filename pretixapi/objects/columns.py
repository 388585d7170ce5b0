"""What the columns of an object hold if nothing is said of them."""

from collections.abc import Mapping
from typing import Any

from pretixapi.models import Base


def defaults(kind: type[Base]) -> dict[str, Any]:
    """Return what a new object of this kind has in each column of which nothing is said."""
    return {
        column.key: _default(column.default)
        for column in kind.__table__.c
        if not column.primary_key
    }


def _default(default: Any) -> Any:
    if default is None:
        return None
    # SQLAlchemy hands functions the context of a statement; ours look at none.
    return default.arg(None) if default.is_callable else default.arg


def going_to_be(
    kind: type[Base], values: Mapping[str, Any], stored: Any = None
) -> Mapping[str, Any]:
    """Return what an object is going to have in its columns, a stored one or a new one."""
    unsaid = defaults(kind)
    if stored is not None:
        unsaid = {name: getattr(stored, name) for name in unsaid}
    return {**unsaid, **values}
