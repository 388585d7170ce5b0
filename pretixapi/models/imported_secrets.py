"""The secrets that organizers bring for their tickets, up to millions for one event."""

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from pretixapi.models.database import Base
from pretixapi.models.types import Bytewise, PrimaryKey, RowId

# How many ids make a block. The way to a page is a walk over the blocks of the event, 500 of them
# for a million secrets, and then over the secrets of one block.
BLOCK_LENGTH = 2048


class ImportedSecret(Base):
    """A code that becomes the secret of one ticket, and of no other ever after.

    Null stands for any item, variation or date; one that is used keeps its row when those go.
    """

    __tablename__ = "imported_secrets"

    id: Mapped[PrimaryKey]
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id", ondelete="CASCADE"))
    secret: Mapped[str] = mapped_column(Bytewise(255))
    used: Mapped[bool] = mapped_column(default=False)
    item_id: Mapped[int | None] = mapped_column(ForeignKey("items.id", ondelete="SET NULL"))
    variation_id: Mapped[int | None] = mapped_column(
        ForeignKey("item_variations.id", ondelete="SET NULL")
    )
    subevent_id: Mapped[int | None] = mapped_column(ForeignKey("subevents.id", ondelete="SET NULL"))

    __table_args__ = (
        UniqueConstraint("event_id", "secret"),
        Index(None, "event_id", "id"),
        # What is drawn from: those that are used are not in it.
        Index(
            "ix_imported_secrets_unused",
            "event_id",
            "item_id",
            "variation_id",
            "subevent_id",
            "id",
            sqlite_where=text("used = 0"),
            postgresql_where=text("NOT used"),
        ),
        *(
            Index(None, column, "id", sqlite_where=given, postgresql_where=given)
            for column, given in (
                (name, text(f"{name} IS NOT NULL"))
                for name in ("item_id", "variation_id", "subevent_id")
            )
        ),
        {"sqlite_autoincrement": True},
    )


class ImportedSecretBlock(Base):
    """How many secrets an event has in a block of ids, kept in the transactions that change it."""

    __tablename__ = "imported_secret_blocks"

    event_id: Mapped[int] = mapped_column(
        ForeignKey("events.id", ondelete="CASCADE"), primary_key=True
    )
    block: Mapped[int] = mapped_column(RowId, primary_key=True, autoincrement=False)
    size: Mapped[int]
