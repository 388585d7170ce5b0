"""What an event sells."""

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from pretixapi.models.associations import association
from pretixapi.models.database import Base
from pretixapi.models.types import (
    JsonList,
    JsonObject,
    Money,
    Position,
    PrimaryKey,
    UTCDateTime,
)

item_sales_channels = association(
    "item_sales_channels", item_id="items", sales_channel_id="sales_channels"
)


class Item(Base):
    """A product of an event."""

    __tablename__ = "items"
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[PrimaryKey]
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id", ondelete="CASCADE"), index=True)
    category_id: Mapped[int | None] = mapped_column(
        ForeignKey("item_categories.id", ondelete="SET NULL"), index=True
    )
    tax_rule_id: Mapped[int | None] = mapped_column(ForeignKey("tax_rules.id"), index=True)
    name: Mapped[JsonObject]
    internal_name: Mapped[str | None] = mapped_column(String(255))
    active: Mapped[bool] = mapped_column(default=True)
    all_sales_channels: Mapped[bool] = mapped_column(default=True)
    description: Mapped[JsonObject | None]
    default_price: Mapped[Money]
    free_price: Mapped[bool] = mapped_column(default=False)
    free_price_suggestion: Mapped[Money | None]
    admission: Mapped[bool] = mapped_column(default=False)
    personalized: Mapped[bool] = mapped_column(default=False)
    position: Mapped[Position] = mapped_column(default=0)
    picture: Mapped[str | None] = mapped_column(String(50))
    available_from: Mapped[datetime | None] = mapped_column(UTCDateTime)
    available_from_mode: Mapped[str] = mapped_column(String(4), default="hide")
    available_until: Mapped[datetime | None] = mapped_column(UTCDateTime)
    available_until_mode: Mapped[str] = mapped_column(String(4), default="hide")
    require_voucher: Mapped[bool] = mapped_column(default=False)
    hide_without_voucher: Mapped[bool] = mapped_column(default=False)
    allow_cancel: Mapped[bool] = mapped_column(default=True)
    require_bundling: Mapped[bool] = mapped_column(default=False)
    min_per_order: Mapped[int | None] = mapped_column(BigInteger)
    max_per_order: Mapped[int | None] = mapped_column(BigInteger)
    checkin_attention: Mapped[bool] = mapped_column(default=False)
    checkin_text: Mapped[str | None]
    original_price: Mapped[Money | None]
    require_approval: Mapped[bool] = mapped_column(default=False)
    generate_tickets: Mapped[bool | None]
    show_quota_left: Mapped[bool | None]
    hidden_if_available_id: Mapped[int | None] = mapped_column(
        ForeignKey("quotas.id", ondelete="SET NULL"), index=True
    )
    hidden_if_item_available_id: Mapped[int | None] = mapped_column(
        ForeignKey("items.id", ondelete="SET NULL"), index=True
    )
    hidden_if_item_available_mode: Mapped[str] = mapped_column(String(4), default="hide")
    allow_waitinglist: Mapped[bool] = mapped_column(default=True)
    issue_giftcard: Mapped[bool] = mapped_column(default=False)
    require_membership: Mapped[bool] = mapped_column(default=False)
    require_membership_hidden: Mapped[bool] = mapped_column(default=False)
    grant_membership_duration_like_event: Mapped[bool] = mapped_column(default=True)
    grant_membership_duration_days: Mapped[int] = mapped_column(BigInteger, default=0)
    grant_membership_duration_months: Mapped[int] = mapped_column(BigInteger, default=0)
    validity_mode: Mapped[str | None] = mapped_column(String(10))
    validity_fixed_from: Mapped[datetime | None] = mapped_column(UTCDateTime)
    validity_fixed_until: Mapped[datetime | None] = mapped_column(UTCDateTime)
    validity_dynamic_duration_minutes: Mapped[int | None] = mapped_column(BigInteger)
    validity_dynamic_duration_hours: Mapped[int | None] = mapped_column(BigInteger)
    validity_dynamic_duration_days: Mapped[int | None] = mapped_column(BigInteger)
    validity_dynamic_duration_months: Mapped[int | None] = mapped_column(BigInteger)
    validity_dynamic_start_choice: Mapped[bool] = mapped_column(default=False)
    validity_dynamic_start_choice_day_limit: Mapped[int | None] = mapped_column(BigInteger)
    media_policy: Mapped[str | None] = mapped_column(String(20))
    media_type: Mapped[str | None] = mapped_column(String(20))


class ItemMetaProperty(Base):
    """A property for which each item of the event may have a value."""

    __tablename__ = "item_meta_properties"
    __table_args__ = (
        UniqueConstraint("event_id", "name"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[PrimaryKey]
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id", ondelete="CASCADE"))
    name: Mapped[str] = mapped_column(String(50))
    default: Mapped[str] = mapped_column(default="")
    required: Mapped[bool] = mapped_column(default=False)
    allowed_values: Mapped[JsonList | None]


class ItemMetaValue(Base):
    """The value that one item has for a meta property of its event."""

    __tablename__ = "item_meta_values"
    __table_args__ = (
        UniqueConstraint("item_id", "property_id"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[PrimaryKey]
    item_id: Mapped[int] = mapped_column(ForeignKey("items.id", ondelete="CASCADE"))
    property_id: Mapped[int] = mapped_column(
        ForeignKey("item_meta_properties.id", ondelete="CASCADE"), index=True
    )
    value: Mapped[str]
