"""What has been ordered, and what was answered about it."""

from datetime import UTC, date, datetime
from decimal import Decimal

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from pretixapi.models.associations import association
from pretixapi.models.database import Base
from pretixapi.models.types import (
    Bytewise,
    JsonList,
    JsonObject,
    Moment,
    Money,
    PrimaryKey,
    TaxRate,
)


class Order(Base):
    """What somebody ordered at once.

    `status` is `n` (pending), `p` (paid), `e` (expired) or `c` (canceled).
    """

    __tablename__ = "orders"
    __table_args__ = (
        UniqueConstraint("organizer_id", "code"),
        Index(None, "event_id", "datetime", "id"),
        Index(None, "event_id", "last_modified", "id"),
        Index(None, "organizer_id", "datetime", "id"),
        # What is to expire one day.
        Index(None, "status", "expires"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[PrimaryKey]
    # That of the event; codes are unique within it.
    organizer_id: Mapped[int] = mapped_column(ForeignKey("organizers.id", ondelete="CASCADE"))
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id", ondelete="CASCADE"))
    code: Mapped[str] = mapped_column(Bytewise(16))
    status: Mapped[str] = mapped_column(String(1))
    testmode: Mapped[bool] = mapped_column(default=False)
    secret: Mapped[str] = mapped_column(Bytewise(32))
    email: Mapped[str | None] = mapped_column(String(254))
    phone: Mapped[str | None] = mapped_column(String(128))
    locale: Mapped[str] = mapped_column(String(32))
    datetime: Mapped[Moment]
    expires: Mapped[Moment]
    total: Mapped[Money]
    tax_rounding_mode: Mapped[str] = mapped_column(String(40), default="line")
    comment: Mapped[str] = mapped_column(default="")
    custom_followup_at: Mapped[date | None]
    # As clients write and read it; nothing refers to an address.
    invoice_address: Mapped[JsonObject | None]
    checkin_attention: Mapped[bool] = mapped_column(default=False)
    checkin_text: Mapped[str | None]
    last_modified: Mapped[Moment] = mapped_column(default=lambda: datetime.now(UTC))
    require_approval: Mapped[bool] = mapped_column(default=False)
    sales_channel_id: Mapped[int] = mapped_column(ForeignKey("sales_channels.id"), index=True)
    valid_if_pending: Mapped[bool] = mapped_column(default=False)
    api_meta: Mapped[JsonObject] = mapped_column(default=dict)
    cancellation_date: Mapped[Moment | None]


class OrderPosition(Base):
    """One ticket of an order, or another product.

    Secrets are unique within the organizer, those of canceled positions included.
    """

    __tablename__ = "order_positions"
    __table_args__ = (
        UniqueConstraint("organizer_id", "secret"),
        UniqueConstraint("organizer_id", "pseudonymization_id"),
        UniqueConstraint("order_id", "positionid"),
        Index(None, "event_id", "id"),
        # What quotas and check-in lists count.
        Index(
            "ix_order_positions_taken",
            "item_id",
            "subevent_id",
            "variation_id",
            "canceled",
            "order_id",
        ),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[PrimaryKey]
    order_id: Mapped[int] = mapped_column(ForeignKey("orders.id", ondelete="CASCADE"))
    organizer_id: Mapped[int] = mapped_column(ForeignKey("organizers.id", ondelete="CASCADE"))
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id", ondelete="CASCADE"))
    positionid: Mapped[int]
    item_id: Mapped[int] = mapped_column(ForeignKey("items.id"))
    variation_id: Mapped[int | None] = mapped_column(ForeignKey("item_variations.id"), index=True)
    subevent_id: Mapped[int | None] = mapped_column(ForeignKey("subevents.id"), index=True)
    price: Mapped[Money]
    tax_rule_id: Mapped[int | None] = mapped_column(ForeignKey("tax_rules.id"), index=True)
    tax_rate: Mapped[TaxRate] = mapped_column(default=Decimal)
    tax_value: Mapped[Money] = mapped_column(default=Decimal)
    tax_code: Mapped[str | None] = mapped_column(String(190))
    # What the parts make together, to be searched and shown.
    attendee_name: Mapped[str | None]
    attendee_name_parts: Mapped[JsonObject] = mapped_column(default=dict)
    attendee_email: Mapped[str | None] = mapped_column(String(254))
    company: Mapped[str | None] = mapped_column(String(255))
    street: Mapped[str | None]
    zipcode: Mapped[str | None] = mapped_column(String(30))
    city: Mapped[str | None] = mapped_column(String(255))
    country: Mapped[str | None] = mapped_column(String(2))
    state: Mapped[str | None] = mapped_column(String(255))
    secret: Mapped[str] = mapped_column(Bytewise(255))
    pseudonymization_id: Mapped[str] = mapped_column(Bytewise(16))
    addon_to_id: Mapped[int | None] = mapped_column(
        ForeignKey("order_positions.id", ondelete="CASCADE"), index=True
    )
    is_bundled: Mapped[bool] = mapped_column(default=False)
    discount_id: Mapped[int | None] = mapped_column(
        ForeignKey("discounts.id", ondelete="SET NULL"), index=True
    )
    canceled: Mapped[bool] = mapped_column(default=False)
    valid_from: Mapped[Moment | None]
    valid_until: Mapped[Moment | None]
    # What blocks the ticket, such as `api:reason`; null if nothing does.
    blocked: Mapped[JsonList | None]


class OrderFee(Base):
    """What an order costs beyond its positions."""

    __tablename__ = "order_fees"
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[PrimaryKey]
    order_id: Mapped[int] = mapped_column(ForeignKey("orders.id", ondelete="CASCADE"), index=True)
    fee_type: Mapped[str] = mapped_column(String(100))
    value: Mapped[Money]
    description: Mapped[str] = mapped_column(String(190), default="")
    internal_type: Mapped[str] = mapped_column(String(255), default="")
    tax_rule_id: Mapped[int | None] = mapped_column(ForeignKey("tax_rules.id"), index=True)
    tax_rate: Mapped[TaxRate] = mapped_column(default=Decimal)
    tax_value: Mapped[Money] = mapped_column(default=Decimal)
    tax_code: Mapped[str | None] = mapped_column(String(190))
    canceled: Mapped[bool] = mapped_column(default=False)


class QuestionAnswer(Base):
    """What was answered to a question about a position; `file` is the name of one that was sent."""

    __tablename__ = "question_answers"
    __table_args__ = (
        UniqueConstraint("position_id", "question_id"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[PrimaryKey]
    position_id: Mapped[int] = mapped_column(ForeignKey("order_positions.id", ondelete="CASCADE"))
    question_id: Mapped[int] = mapped_column(
        ForeignKey("questions.id", ondelete="CASCADE"), index=True
    )
    answer: Mapped[str]
    file: Mapped[str | None] = mapped_column(String(50))


question_answer_options = association(
    "question_answer_options", answer_id="question_answers", option_id="question_options"
)


class RevokedSecret(Base):
    """A secret that was that of a ticket and is so no longer."""

    __tablename__ = "revoked_secrets"
    __table_args__ = (
        Index(None, "event_id", "secret"),
        Index(None, "event_id", "created", "id"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[PrimaryKey]
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id", ondelete="CASCADE"))
    position_id: Mapped[int | None] = mapped_column(
        ForeignKey("order_positions.id", ondelete="SET NULL"), index=True
    )
    secret: Mapped[str] = mapped_column(Bytewise(255))
    created: Mapped[Moment]


class BlockedSecret(Base):
    """A secret whose ticket is blocked, or was so and is no longer."""

    __tablename__ = "blocked_secrets"
    __table_args__ = (
        UniqueConstraint("event_id", "secret"),
        Index(None, "event_id", "updated", "id"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[PrimaryKey]
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id", ondelete="CASCADE"))
    position_id: Mapped[int | None] = mapped_column(
        ForeignKey("order_positions.id", ondelete="SET NULL"), index=True
    )
    secret: Mapped[str] = mapped_column(Bytewise(255))
    blocked: Mapped[bool]
    updated: Mapped[Moment]
