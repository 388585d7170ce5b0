"""The forms in which one item is sold."""

from datetime import datetime

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from pretixapi.models.associations import association
from pretixapi.models.database import Base
from pretixapi.models.types import JsonObject, Money, Position, PrimaryKey, UTCDateTime

variation_sales_channels = association(
    "item_variation_sales_channels",
    variation_id="item_variations",
    sales_channel_id="sales_channels",
)


class ItemVariation(Base):
    """One of the forms in which an item is sold."""

    __tablename__ = "item_variations"
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[PrimaryKey]
    item_id: Mapped[int] = mapped_column(ForeignKey("items.id", ondelete="CASCADE"), index=True)
    value: Mapped[JsonObject]
    active: Mapped[bool] = mapped_column(default=True)
    description: Mapped[JsonObject | None]
    position: Mapped[Position] = mapped_column(default=0)
    default_price: Mapped[Money | None]
    original_price: Mapped[Money | None]
    free_price_suggestion: Mapped[Money | None]
    require_approval: Mapped[bool] = mapped_column(default=False)
    require_membership: Mapped[bool] = mapped_column(default=False)
    require_membership_hidden: Mapped[bool] = mapped_column(default=False)
    checkin_attention: Mapped[bool] = mapped_column(default=False)
    checkin_text: Mapped[str | None]
    available_from: Mapped[datetime | None] = mapped_column(UTCDateTime)
    available_from_mode: Mapped[str] = mapped_column(String(4), default="hide")
    available_until: Mapped[datetime | None] = mapped_column(UTCDateTime)
    available_until_mode: Mapped[str] = mapped_column(String(4), default="hide")
    all_sales_channels: Mapped[bool] = mapped_column(default=True)
    hide_without_voucher: Mapped[bool] = mapped_column(default=False)


class ItemVariationMetaValue(Base):
    """The value that one variation has for a meta property of its event's items."""

    __tablename__ = "item_variation_meta_values"
    __table_args__ = (
        UniqueConstraint("variation_id", "property_id"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[PrimaryKey]
    variation_id: Mapped[int] = mapped_column(ForeignKey("item_variations.id", ondelete="CASCADE"))
    property_id: Mapped[int] = mapped_column(
        ForeignKey("item_meta_properties.id", ondelete="CASCADE"), index=True
    )
    value: Mapped[str]
