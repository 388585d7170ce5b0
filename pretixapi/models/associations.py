"""Tables that link rows of two others."""

from sqlalchemy import Column, ForeignKey, Table

from pretixapi.models.database import Base


def association(name: str, **columns: str) -> Table:
    """Return the table of that name with two columns, given with the table each refers to.

    The first one refers to the owner of the link, the second one to what it is linked to. A link
    goes with either.
    """
    (owner, owners), (target, targets) = columns.items()
    return Table(
        name,
        Base.metadata,
        Column(owner, ForeignKey(f"{owners}.id", ondelete="CASCADE"), primary_key=True),
        Column(
            target, ForeignKey(f"{targets}.id", ondelete="CASCADE"), primary_key=True, index=True
        ),
    )
