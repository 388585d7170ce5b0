"""What is read about keys."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import Row, and_, bindparam, or_, select

from pretixapi.models import KeptAnswer, fetch
from pretixapi.models.types import UTCDateTime

# How long an answer is given again, and how long a request that has died keeps its key.
KEPT = timedelta(hours=24)
CLAIMED = timedelta(seconds=60)

IS_ALIVE = or_(
    KeptAnswer.created > bindparam("claimed_since", type_=UTCDateTime),
    and_(
        KeptAnswer.created > bindparam("kept_since", type_=UTCDateTime),
        KeptAnswer.status.is_not(None),
    ),
)
KEPT_ANSWER = select(
    KeptAnswer.request, KeptAnswer.status, KeptAnswer.headers, KeptAnswer.body
).where(KeptAnswer.key == bindparam("key"), IS_ALIVE)


def times(now: datetime) -> dict[str, datetime]:
    """Return since when claims and answers are alive at the moment `now`."""
    return {"claimed_since": now - CLAIMED, "kept_since": now - KEPT}


def kept_answer(key: str) -> Row | None:
    """Return the answer to the request of a key, without a status while there is none yet."""
    return fetch(KEPT_ANSWER, {"key": key, **times(datetime.now(UTC))}).one_or_none()
