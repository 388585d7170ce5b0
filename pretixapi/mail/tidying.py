"""Removing mail that has had its time."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import bindparam, delete

from pretixapi.models import OutgoingMail, db
from pretixapi.models.types import UTCDateTime

# So long it can be looked up what became of a mail.
KEPT = timedelta(days=30)
# What is neither sent nor given up is due some time.
FORGET = delete(OutgoingMail).where(
    OutgoingMail.due.is_(None), OutgoingMail.created < bindparam("before", type_=UTCDateTime)
)


def tidy_mail() -> str:
    """Remove mail that was sent or given up."""
    removed = db.session.execute(FORGET, {"before": datetime.now(UTC) - KEPT}).rowcount
    return f"Removed {removed} mails of more than {KEPT.days} days ago."
