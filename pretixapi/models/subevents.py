"""The dates of event series."""

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from pretixapi.models.database import Base
from pretixapi.models.types import JsonObject, PrimaryKey


class SubEvent(Base):
    """One date of a series."""

    __tablename__ = "subevents"
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[PrimaryKey]
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id", ondelete="CASCADE"), index=True)
    name: Mapped[JsonObject]
