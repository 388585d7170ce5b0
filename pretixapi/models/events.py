"""Events, and the small tables that belong to one event."""

from datetime import datetime

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from pretixapi.models.associations import association
from pretixapi.models.database import Base
from pretixapi.models.types import Bytewise, JsonList, JsonObject, PrimaryKey, UTCDateTime

event_sales_channels = association(
    "event_sales_channels", event_id="events", sales_channel_id="sales_channels"
)


class Event(Base):
    """Something people buy tickets for, or a series of such."""

    __tablename__ = "events"
    __table_args__ = (
        UniqueConstraint("organizer_id", "slug"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[PrimaryKey]
    organizer_id: Mapped[int] = mapped_column(ForeignKey("organizers.id", ondelete="CASCADE"))
    slug: Mapped[str] = mapped_column(Bytewise(50))
    name: Mapped[JsonObject]
    live: Mapped[bool] = mapped_column(default=False)
    testmode: Mapped[bool] = mapped_column(default=False)
    currency: Mapped[str] = mapped_column(String(3))
    date_from: Mapped[datetime] = mapped_column(UTCDateTime)
    date_to: Mapped[datetime | None] = mapped_column(UTCDateTime)
    date_admission: Mapped[datetime | None] = mapped_column(UTCDateTime)
    is_public: Mapped[bool] = mapped_column(default=True)
    presale_start: Mapped[datetime | None] = mapped_column(UTCDateTime)
    presale_end: Mapped[datetime | None] = mapped_column(UTCDateTime)
    location: Mapped[JsonObject | None]
    geo_lat: Mapped[float | None]
    geo_lon: Mapped[float | None]
    has_subevents: Mapped[bool] = mapped_column(default=False)
    plugins: Mapped[JsonList] = mapped_column(default=list)
    timezone: Mapped[str] = mapped_column(String(70), default="UTC")
    all_sales_channels: Mapped[bool] = mapped_column(default=True)
    settings: Mapped[JsonObject] = mapped_column(default=dict, deferred=True)


class EventMetaValue(Base):
    """The value that one event has for a meta property of its organizer."""

    __tablename__ = "event_meta_values"
    __table_args__ = (
        UniqueConstraint("event_id", "property_id"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[PrimaryKey]
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id", ondelete="CASCADE"))
    property_id: Mapped[int] = mapped_column(
        ForeignKey("event_meta_properties.id", ondelete="CASCADE"), index=True
    )
    value: Mapped[str]
