"""Mail that is to be sent."""

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from pretixapi.models.database import Base
from pretixapi.models.types import Moment, PrimaryKey


class OutgoingMail(Base):
    """A message, stored with what it tells of and delivered later.

    `sent` says when the mail server took it, `due` when it is to be tried next; neither if it was
    given up.
    """

    __tablename__ = "outgoing_mails"
    __table_args__ = (
        Index(None, "due"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[PrimaryKey]
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id", ondelete="CASCADE"), index=True)
    order_id: Mapped[int | None] = mapped_column(
        ForeignKey("orders.id", ondelete="CASCADE"), index=True
    )
    recipient: Mapped[str] = mapped_column(String(254))
    sender: Mapped[str] = mapped_column(String(254))
    subject: Mapped[str] = mapped_column(String(998))
    body: Mapped[str]
    created: Mapped[Moment]
    due: Mapped[Moment | None]
    sent: Mapped[Moment | None]
    attempts: Mapped[int] = mapped_column(default=0)
    failure: Mapped[str | None]
