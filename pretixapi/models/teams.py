"""Teams, and the API tokens that speak for them."""

from datetime import datetime

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from pretixapi.models.associations import association
from pretixapi.models.database import Base
from pretixapi.models.types import JsonList, PrimaryKey, UTCDateTime

team_events = association("team_events", team_id="teams", event_id="events")


class Team(Base):
    """A set of permissions within one organizer, for all or for some of its events."""

    __tablename__ = "teams"
    __table_args__ = (
        UniqueConstraint("organizer_id", "name"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[PrimaryKey]
    organizer_id: Mapped[int] = mapped_column(ForeignKey("organizers.id", ondelete="CASCADE"))
    name: Mapped[str] = mapped_column(String(190))
    all_events: Mapped[bool] = mapped_column(default=False)
    all_event_permissions: Mapped[bool] = mapped_column(default=False)
    limit_event_permissions: Mapped[JsonList] = mapped_column(default=list)
    all_organizer_permissions: Mapped[bool] = mapped_column(default=False)
    limit_organizer_permissions: Mapped[JsonList] = mapped_column(default=list)


class TeamToken(Base):
    """An API token of a team; only its digest is kept."""

    __tablename__ = "team_tokens"
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[PrimaryKey]
    team_id: Mapped[int] = mapped_column(ForeignKey("teams.id", ondelete="CASCADE"), index=True)
    name: Mapped[str] = mapped_column(String(190), default="")
    digest: Mapped[str] = mapped_column(String(64), unique=True)
    active: Mapped[bool] = mapped_column(default=True)
    created: Mapped[datetime] = mapped_column(UTCDateTime)
