"""What is read about mail, and how it is claimed."""

from datetime import datetime

from sqlalchemy import Row, bindparam, select, update

from pretixapi.models import Event, Organizer, OutgoingMail, fetch
from pretixapi.models.types import UTCDateTime

ABOUT_EVENT = (
    select(
        Event.name,
        Event.slug,
        Event.settings.label("stored"),
        Organizer.slug.label("organizer"),
        Organizer.settings.label("inherited"),
    )
    .join(Organizer, Organizer.id == Event.organizer_id)
    .where(Event.id == bindparam("of_event_id"))
)
NOW = bindparam("now", type_=UTCDateTime)
DUE = (
    select(OutgoingMail.id)
    .where(OutgoingMail.due <= NOW)
    .order_by(OutgoingMail.due, OutgoingMail.id)
    .limit(1)
)
# What another one is about to claim is left to that one.
CLAIM = (
    update(OutgoingMail)
    .where(OutgoingMail.id == DUE.with_for_update(skip_locked=True).scalar_subquery())
    .values(attempts=OutgoingMail.attempts + 1, due=bindparam("try_again"))
    .returning(*OutgoingMail.__table__.c)
)


def about_event(event_id: int) -> Row:
    """Return what mails about an event say of it, with the settings that are stored for it."""
    return fetch(ABOUT_EVENT, {"of_event_id": event_id}).one()


def is_any_due(now: datetime) -> bool:
    """Tell whether there is mail to send."""
    return fetch(DUE, {"now": now}).first() is not None


def claim_next(now: datetime, try_again: datetime) -> Row | None:
    """Return the mail that has waited longest, which nobody else gets before `try_again`."""
    return fetch(CLAIM, {"now": now, "try_again": try_again}).one_or_none()
