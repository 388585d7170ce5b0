"""Who has been let in."""

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from pretixapi.models.associations import association
from pretixapi.models.database import Base
from pretixapi.models.types import JsonObject, Moment, PrimaryKey

checkin_list_items = association(
    "checkin_list_items", checkin_list_id="checkin_lists", item_id="items"
)


class CheckinList(Base):
    """Which tickets are let in at one place, and how often."""

    __tablename__ = "checkin_lists"
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[PrimaryKey]
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id", ondelete="CASCADE"), index=True)
    subevent_id: Mapped[int | None] = mapped_column(
        ForeignKey("subevents.id", ondelete="CASCADE"), index=True
    )
    name: Mapped[str] = mapped_column(String(190))
    all_products: Mapped[bool] = mapped_column(default=True)
    include_pending: Mapped[bool] = mapped_column(default=False)
    allow_multiple_entries: Mapped[bool] = mapped_column(default=False)
    allow_entry_after_exit: Mapped[bool] = mapped_column(default=True)
    # JSON Logic, an empty list where a client sent that.
    rules: Mapped[JsonObject] = mapped_column(default=dict)
    exit_all_at: Mapped[Moment | None]
    addon_match: Mapped[bool] = mapped_column(default=False)
    ignore_in_statistics: Mapped[bool] = mapped_column(default=False)
    consider_tickets_used: Mapped[bool] = mapped_column(default=True)


class Checkin(Base):
    """A ticket that was scanned at a list, on the way in or out, and what came of it.

    `raw_…` say what was scanned where it was no ticket that the list could tell.
    """

    __tablename__ = "checkins"
    __table_args__ = (
        # Of each ticket of a list it is asked whether it has come, and whether it is inside. An
        # index that begins with the list would make SQLite look through all scans of the list.
        Index("ix_checkins_of_ticket", "position_id", "list_id", "successful", "type", "datetime"),
        Index(None, "list_id", "nonce"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[PrimaryKey]
    list_id: Mapped[int] = mapped_column(ForeignKey("checkin_lists.id", ondelete="CASCADE"))
    position_id: Mapped[int | None] = mapped_column(
        ForeignKey("order_positions.id", ondelete="CASCADE")
    )
    successful: Mapped[bool] = mapped_column(default=True)
    error_reason: Mapped[str | None] = mapped_column(String(100))
    error_explanation: Mapped[str | None]
    datetime: Mapped[Moment]
    created: Mapped[Moment]
    type: Mapped[str] = mapped_column(String(100), default="entry")
    nonce: Mapped[str | None] = mapped_column(String(190))
    # Whether it was let pass although something spoke against it, and whether that was asked for.
    forced: Mapped[bool] = mapped_column(default=False)
    force_sent: Mapped[bool] = mapped_column(default=False)
    auto_checked_in: Mapped[bool] = mapped_column(default=False)
    device_id: Mapped[int | None] = mapped_column(
        ForeignKey("devices.id", ondelete="SET NULL"), index=True
    )
    raw_barcode: Mapped[str | None]
    raw_source_type: Mapped[str] = mapped_column(String(100), default="barcode")
    raw_item_id: Mapped[int | None] = mapped_column(
        ForeignKey("items.id", ondelete="SET NULL"), index=True
    )
    raw_variation_id: Mapped[int | None] = mapped_column(
        ForeignKey("item_variations.id", ondelete="SET NULL"), index=True
    )
    raw_subevent_id: Mapped[int | None] = mapped_column(
        ForeignKey("subevents.id", ondelete="SET NULL"), index=True
    )
