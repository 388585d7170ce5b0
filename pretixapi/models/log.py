"""The log of changes."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from pretixapi.models.database import Base
from pretixapi.models.types import JsonObject, PrimaryKey, RowId, UTCDateTime


class LogEntry(Base):
    """One change: who did what to which object, when.

    An entry outlives its event, its actor and its object, so it holds what they were called and
    refers to none of them.
    """

    __tablename__ = "log_entries"
    __table_args__ = (
        Index(None, "organizer_id", "id"),
        Index(None, "event_id", "id"),
        # When what of an event was changed last.
        Index(None, "event_id", "object_type", "datetime"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[PrimaryKey]
    organizer_id: Mapped[int] = mapped_column(ForeignKey("organizers.id", ondelete="CASCADE"))
    event_id: Mapped[int | None] = mapped_column(RowId)
    event_slug: Mapped[str | None] = mapped_column(String(50))
    datetime: Mapped[datetime] = mapped_column(UTCDateTime)
    action: Mapped[str] = mapped_column(String(190))
    actor_type: Mapped[str] = mapped_column(String(20))
    actor_id: Mapped[int | None] = mapped_column(RowId)
    actor_name: Mapped[str] = mapped_column(String(190))
    object_type: Mapped[str] = mapped_column(String(50))
    object_id: Mapped[int | None] = mapped_column(RowId)
    changes: Mapped[JsonObject]
