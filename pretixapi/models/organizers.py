"""Organizers, and what they share with all their events."""

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from pretixapi.models.database import Base
from pretixapi.models.types import Bytewise, JsonList, JsonObject, Position, PrimaryKey


class Organizer(Base):
    """Somebody who runs events; everything belongs to one organizer."""

    __tablename__ = "organizers"
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[PrimaryKey]
    slug: Mapped[str] = mapped_column(Bytewise(50), unique=True)
    name: Mapped[str] = mapped_column(Bytewise(200))
    plugins: Mapped[JsonList] = mapped_column(default=list)
    settings: Mapped[JsonObject] = mapped_column(default=dict, deferred=True)


class SalesChannel(Base):
    """A way in which tickets are sold."""

    __tablename__ = "sales_channels"
    __table_args__ = (
        UniqueConstraint("organizer_id", "identifier"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[PrimaryKey]
    organizer_id: Mapped[int] = mapped_column(ForeignKey("organizers.id", ondelete="CASCADE"))
    identifier: Mapped[str] = mapped_column(Bytewise(200))
    type: Mapped[str] = mapped_column(String(50), default="api")
    label: Mapped[JsonObject]
    position: Mapped[Position] = mapped_column(default=0)


class EventMetaProperty(Base):
    """A property for which each event of the organizer may have a value."""

    __tablename__ = "event_meta_properties"
    __table_args__ = (
        UniqueConstraint("organizer_id", "name"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[PrimaryKey]
    organizer_id: Mapped[int] = mapped_column(ForeignKey("organizers.id", ondelete="CASCADE"))
    name: Mapped[str] = mapped_column(String(50))
    default: Mapped[str] = mapped_column(default="")
    required: Mapped[bool] = mapped_column(default=False)
    protected: Mapped[bool] = mapped_column(default=False)
    filter_public: Mapped[bool] = mapped_column(default=False)
    public_label: Mapped[JsonObject | None]
    filter_allowed: Mapped[bool] = mapped_column(default=True)
    choices: Mapped[JsonList | None]
