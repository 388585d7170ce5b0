"""The dates of event series."""

from datetime import UTC, datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from pretixapi.models.database import Base
from pretixapi.models.types import JsonObject, Money, PrimaryKey, UTCDateTime


class SubEvent(Base):
    """One date of a series."""

    __tablename__ = "subevents"
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[PrimaryKey]
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id", ondelete="CASCADE"), index=True)
    name: Mapped[JsonObject]
    date_from: Mapped[datetime] = mapped_column(UTCDateTime, index=True)
    date_to: Mapped[datetime | None] = mapped_column(UTCDateTime)
    active: Mapped[bool] = mapped_column(default=False)
    date_admission: Mapped[datetime | None] = mapped_column(UTCDateTime)
    presale_start: Mapped[datetime | None] = mapped_column(UTCDateTime)
    presale_end: Mapped[datetime | None] = mapped_column(UTCDateTime)
    location: Mapped[JsonObject | None]
    geo_lat: Mapped[float | None]
    geo_lon: Mapped[float | None]
    is_public: Mapped[bool] = mapped_column(default=True)
    frontpage_text: Mapped[JsonObject | None]
    last_modified: Mapped[datetime] = mapped_column(
        UTCDateTime, index=True, default=lambda: datetime.now(UTC)
    )
    comment: Mapped[str | None]


class SubEventMetaValue(Base):
    """The value that one date has for a meta property of its organizer."""

    __tablename__ = "subevent_meta_values"
    __table_args__ = (
        UniqueConstraint("subevent_id", "property_id"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[PrimaryKey]
    subevent_id: Mapped[int] = mapped_column(ForeignKey("subevents.id", ondelete="CASCADE"))
    property_id: Mapped[int] = mapped_column(
        ForeignKey("event_meta_properties.id", ondelete="CASCADE"), index=True
    )
    value: Mapped[str]


class SubEventItem(Base):
    """What an item costs on one date, and whether it is sold then."""

    __tablename__ = "subevent_items"
    __table_args__ = (
        UniqueConstraint("subevent_id", "item_id"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[PrimaryKey]
    subevent_id: Mapped[int] = mapped_column(ForeignKey("subevents.id", ondelete="CASCADE"))
    item_id: Mapped[int] = mapped_column(ForeignKey("items.id", ondelete="CASCADE"), index=True)
    price: Mapped[Money | None]
    disabled: Mapped[bool] = mapped_column(default=False)
    available_from: Mapped[datetime | None] = mapped_column(UTCDateTime)
    available_until: Mapped[datetime | None] = mapped_column(UTCDateTime)


class SubEventVariation(Base):
    """What a variation costs on one date, and whether it is sold then."""

    __tablename__ = "subevent_variations"
    __table_args__ = (
        UniqueConstraint("subevent_id", "variation_id"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[PrimaryKey]
    subevent_id: Mapped[int] = mapped_column(ForeignKey("subevents.id", ondelete="CASCADE"))
    variation_id: Mapped[int] = mapped_column(
        ForeignKey("item_variations.id", ondelete="CASCADE"), index=True
    )
    price: Mapped[Money | None]
    disabled: Mapped[bool] = mapped_column(default=False)
    available_from: Mapped[datetime | None] = mapped_column(UTCDateTime)
    available_until: Mapped[datetime | None] = mapped_column(UTCDateTime)
