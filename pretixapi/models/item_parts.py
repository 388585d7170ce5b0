"""What comes with an item: add-ons to choose, other items in it, and the times of a program."""

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from pretixapi.models.database import Base
from pretixapi.models.types import JsonObject, Money, Position, PrimaryKey, UTCDateTime


class ItemAddOn(Base):
    """A category of items that may or must be bought with an item."""

    __tablename__ = "item_addons"
    __table_args__ = (
        UniqueConstraint("item_id", "addon_category_id"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[PrimaryKey]
    item_id: Mapped[int] = mapped_column(ForeignKey("items.id", ondelete="CASCADE"))
    addon_category_id: Mapped[int] = mapped_column(
        ForeignKey("item_categories.id", ondelete="CASCADE"), index=True
    )
    min_count: Mapped[int] = mapped_column(BigInteger, default=0)
    max_count: Mapped[int] = mapped_column(BigInteger, default=1)
    position: Mapped[Position] = mapped_column(default=0)
    price_included: Mapped[bool] = mapped_column(default=False)
    multi_allowed: Mapped[bool] = mapped_column(default=False)


class ItemBundle(Base):
    """Another item that is sold as a part of an item."""

    __tablename__ = "item_bundles"
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[PrimaryKey]
    item_id: Mapped[int] = mapped_column(ForeignKey("items.id", ondelete="CASCADE"), index=True)
    bundled_item_id: Mapped[int] = mapped_column(
        ForeignKey("items.id", ondelete="CASCADE"), index=True
    )
    bundled_variation_id: Mapped[int | None] = mapped_column(
        ForeignKey("item_variations.id", ondelete="CASCADE"), index=True
    )
    count: Mapped[int] = mapped_column(BigInteger, default=1)
    designated_price: Mapped[Money | None]


class ItemProgramTime(Base):
    """A time at which something takes place that an item admits to."""

    __tablename__ = "item_program_times"
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[PrimaryKey]
    item_id: Mapped[int] = mapped_column(ForeignKey("items.id", ondelete="CASCADE"), index=True)
    start: Mapped[datetime] = mapped_column(UTCDateTime)
    end: Mapped[datetime] = mapped_column(UTCDateTime)
    location: Mapped[JsonObject | None]
