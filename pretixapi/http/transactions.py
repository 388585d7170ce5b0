"""One transaction a request."""

from pretixapi.models import db
from pretixapi.models.database import WRITES


def begin_write() -> None:
    """End what was read so far and begin a transaction that may write.

    The caller is known by now and the body has been read, so that nobody waits for a slow client.
    """
    db.session.rollback()
    db.session.connection(execution_options={WRITES: True})


def end(status: int) -> None:
    """Keep the changes of a request that succeeded; forget those of one that did not."""
    if status < 400:  # noqa: PLR2004
        db.session.commit()
    else:
        db.session.rollback()
