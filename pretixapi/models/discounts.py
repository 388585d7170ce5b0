"""Prices that go down by themselves for those who buy several tickets."""

from datetime import datetime
from decimal import Decimal

from sqlalchemy import BigInteger, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from pretixapi.models.associations import association
from pretixapi.models.database import Base
from pretixapi.models.types import Exact, Money, Position, PrimaryKey, UTCDateTime

discount_sales_channels = association(
    "discount_sales_channels", discount_id="discounts", sales_channel_id="sales_channels"
)
discount_condition_products = association(
    "discount_condition_products", discount_id="discounts", item_id="items"
)
discount_benefit_products = association(
    "discount_benefit_products", discount_id="discounts", item_id="items"
)


class Discount(Base):
    """A rule by which some tickets cost less together with others."""

    __tablename__ = "discounts"
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[PrimaryKey]
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id", ondelete="CASCADE"), index=True)
    active: Mapped[bool] = mapped_column(default=True)
    internal_name: Mapped[str] = mapped_column(String(255))
    position: Mapped[Position] = mapped_column(default=0)
    all_sales_channels: Mapped[bool] = mapped_column(default=True)
    available_from: Mapped[datetime | None] = mapped_column(UTCDateTime)
    available_until: Mapped[datetime | None] = mapped_column(UTCDateTime)
    subevent_mode: Mapped[str] = mapped_column(String(10), default="mixed")
    subevent_date_from: Mapped[datetime | None] = mapped_column(UTCDateTime)
    subevent_date_until: Mapped[datetime | None] = mapped_column(UTCDateTime)
    condition_all_products: Mapped[bool] = mapped_column(default=True)
    condition_apply_to_addons: Mapped[bool] = mapped_column(default=True)
    condition_min_count: Mapped[int] = mapped_column(BigInteger, default=0)
    condition_min_value: Mapped[Money] = mapped_column(default=Decimal)
    condition_ignore_voucher_discounted: Mapped[bool] = mapped_column(default=False)
    benefit_discount_matching_percent: Mapped[Decimal] = mapped_column(
        Exact(10, 2), default=Decimal
    )
    benefit_only_apply_to_cheapest_n_matches: Mapped[int | None] = mapped_column(BigInteger)
    benefit_same_products: Mapped[bool] = mapped_column(default=True)
    benefit_apply_to_addons: Mapped[bool] = mapped_column(default=True)
    benefit_ignore_voucher_discounted: Mapped[bool] = mapped_column(default=False)
