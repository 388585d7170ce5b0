"""Teams, the API tokens that speak for them, and the users who are members or are to become so."""

from datetime import UTC, datetime

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from pretixapi.models.associations import association
from pretixapi.models.database import Base
from pretixapi.models.types import JsonList, PrimaryKey, UTCDateTime

team_events = association("team_events", team_id="teams", event_id="events")
team_members = association("team_members", team_id="teams", user_id="users")


class Team(Base):
    """A set of permissions within one organizer, for all or for some of its events."""

    __tablename__ = "teams"
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[PrimaryKey]
    organizer_id: Mapped[int] = mapped_column(
        ForeignKey("organizers.id", ondelete="CASCADE"), index=True
    )
    name: Mapped[str] = mapped_column(String(190))
    all_events: Mapped[bool] = mapped_column(default=False)
    all_event_permissions: Mapped[bool] = mapped_column(default=False)
    limit_event_permissions: Mapped[JsonList] = mapped_column(default=list)
    all_organizer_permissions: Mapped[bool] = mapped_column(default=False)
    limit_organizer_permissions: Mapped[JsonList] = mapped_column(default=list)
    require_2fa: Mapped[bool] = mapped_column(default=False)


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


class TeamInvite(Base):
    """Somebody who is to become a member, by the e-mail address, in lower case."""

    __tablename__ = "team_invites"
    __table_args__ = (
        UniqueConstraint("team_id", "email"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[PrimaryKey]
    team_id: Mapped[int] = mapped_column(ForeignKey("teams.id", ondelete="CASCADE"))
    email: Mapped[str] = mapped_column(String(254))
    created: Mapped[datetime] = mapped_column(UTCDateTime, default=lambda: datetime.now(UTC))
