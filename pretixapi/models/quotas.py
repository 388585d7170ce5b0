"""How many tickets there are."""

from sqlalchemy import BigInteger, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from pretixapi.models.associations import association
from pretixapi.models.database import Base
from pretixapi.models.types import PrimaryKey

quota_items = association("quota_items", quota_id="quotas", item_id="items")
quota_variations = association(
    "quota_variations", quota_id="quotas", variation_id="item_variations"
)


class Quota(Base):
    """How many tickets may be sold of some items and variations together; null is any number."""

    __tablename__ = "quotas"
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[PrimaryKey]
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id", ondelete="CASCADE"), index=True)
    subevent_id: Mapped[int | None] = mapped_column(
        ForeignKey("subevents.id", ondelete="CASCADE"), index=True
    )
    name: Mapped[str] = mapped_column(String(200))
    size: Mapped[int | None] = mapped_column(BigInteger)
    closed: Mapped[bool] = mapped_column(default=False)
    close_when_sold_out: Mapped[bool] = mapped_column(default=False)
    release_after_exit: Mapped[bool] = mapped_column(default=False)
    ignore_for_event_availability: Mapped[bool] = mapped_column(default=False)
