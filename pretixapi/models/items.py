"""What an event sells."""

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from pretixapi.models.database import Base
from pretixapi.models.types import JsonObject, PrimaryKey


class Item(Base):
    """A product of an event."""

    __tablename__ = "items"
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[PrimaryKey]
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id", ondelete="CASCADE"), index=True)
    name: Mapped[JsonObject]


class ItemVariation(Base):
    """One of the forms in which an item is sold."""

    __tablename__ = "item_variations"
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[PrimaryKey]
    item_id: Mapped[int] = mapped_column(ForeignKey("items.id", ondelete="CASCADE"), index=True)
    value: Mapped[JsonObject]
