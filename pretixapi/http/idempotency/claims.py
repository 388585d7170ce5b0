"""Claims and answers in the database: whoever claims a key first answers its request."""

from datetime import UTC, datetime
from typing import NamedTuple

from flask import Response
from sqlalchemy import bindparam, delete, not_, null, update
from sqlalchemy.dialects.postgresql import insert

from pretixapi.http.idempotency.queries import IS_ALIVE, times
from pretixapi.models import KeptAnswer, db, fetch, fetch_aside
from pretixapi.models.types import UTCDateTime

_CLAIMED = insert(KeptAnswer)
# One statement by itself, so that of two at the same time one gets the key. The other one waits
# while an answer is about to be kept.
CLAIM = _CLAIMED.on_conflict_do_update(
    index_elements=[KeptAnswer.key],
    set_={
        "request": _CLAIMED.excluded.request,
        "created": _CLAIMED.excluded.created,
        "status": null(),
        "headers": null(),
        "body": null(),
    },
    where=not_(IS_ALIVE),
).returning(KeptAnswer.key)
# A claim that has expired may be another's by now; the moment tells.
_IS_OWN = (
    KeptAnswer.key == bindparam("own_key"),
    KeptAnswer.created == bindparam("claimed", type_=UTCDateTime),
    KeptAnswer.status.is_(None),
)
KEEP = update(KeptAnswer).where(*_IS_OWN).returning(KeptAnswer.key)
FREE = delete(KeptAnswer).where(*_IS_OWN)
FORGET = delete(KeptAnswer).where(not_(IS_ALIVE))


class Claim(NamedTuple):
    """The right to answer the request of a key."""

    own_key: str
    claimed: datetime

    def keep(self, response: Response) -> bool:
        """Keep an answer with what the transaction changed; false if the claim is lost."""
        return fetch(KEEP, self._with(response)).first() is not None

    def keep_aside(self, response: Response) -> None:
        """Keep an answer by itself."""
        fetch_aside(KEEP, self._with(response)).close()

    def free(self) -> None:
        """Let others claim the key."""
        fetch_aside(FREE, self._asdict())

    def _with(self, response: Response) -> dict:
        return {
            **self._asdict(),
            "status": response.status_code,
            "headers": list(response.headers),
            "body": response.get_data(),
        }


def claim(key: str, request: str) -> Claim | None:
    """Claim a key for the request of that digest; none if it is another's, or has its answer."""
    now = datetime.now(UTC)
    values = {"key": key, "request": request, "created": now, **times(now)}
    taken = fetch_aside(CLAIM, values).first()
    return taken and Claim(key, now)


def forget_answers() -> str:
    """Forget the answers that are not given again, and claims whose requests have died."""
    forgotten = db.session.execute(FORGET, times(datetime.now(UTC))).rowcount
    return f"Forgot {forgotten} answers of more than a day ago."
