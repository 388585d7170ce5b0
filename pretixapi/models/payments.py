"""The money of orders."""

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from pretixapi.models.database import Base
from pretixapi.models.types import JsonObject, Moment, Money, PrimaryKey


class OrderPayment(Base):
    """An attempt to pay for an order.

    `state` is `created`, `pending`, `confirmed`, `failed`, `canceled` or `refunded`.
    """

    __tablename__ = "order_payments"
    __table_args__ = (
        UniqueConstraint("order_id", "local_id"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[PrimaryKey]
    order_id: Mapped[int] = mapped_column(ForeignKey("orders.id", ondelete="CASCADE"))
    # Clients know it by this number, which begins at 1 for each order.
    local_id: Mapped[int]
    state: Mapped[str] = mapped_column(String(10))
    amount: Mapped[Money]
    created: Mapped[Moment]
    payment_date: Mapped[Moment | None]
    provider: Mapped[str] = mapped_column(String(255))
    info: Mapped[JsonObject] = mapped_column(default=dict)


class OrderRefund(Base):
    """Money that goes back.

    `state` is `created`, `transit`, `external`, `done`, `failed` or `canceled`; `source` is
    `admin`, `buyer` or `external`.
    """

    __tablename__ = "order_refunds"
    __table_args__ = (
        UniqueConstraint("order_id", "local_id"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[PrimaryKey]
    order_id: Mapped[int] = mapped_column(ForeignKey("orders.id", ondelete="CASCADE"))
    local_id: Mapped[int]
    state: Mapped[str] = mapped_column(String(10))
    source: Mapped[str] = mapped_column(String(10))
    amount: Mapped[Money]
    payment_id: Mapped[int | None] = mapped_column(
        ForeignKey("order_payments.id", ondelete="SET NULL"), index=True
    )
    created: Mapped[Moment]
    execution_date: Mapped[Moment | None]
    comment: Mapped[str | None]
    provider: Mapped[str] = mapped_column(String(255))
    info: Mapped[JsonObject] = mapped_column(default=dict)
