"""Making organizers, which only the command line does."""

from typing import Any

from sqlalchemy.exc import IntegrityError

from pretixapi.http.errors import Invalid
from pretixapi.log.entries import differences, record
from pretixapi.models import Organizer, SalesChannel, db
from pretixapi.settings.defaults import NEW_ORGANIZER_SETTINGS

SLUG_TAKEN = "This slug has already been used for a different organizer."


def create_organizer(slug: str, name: str, **settings: Any) -> Organizer:
    """Create an organizer with its first sales channel, and with `settings` of its own."""
    organizer = Organizer(slug=slug, name=name, settings={**NEW_ORGANIZER_SETTINGS, **settings})
    db.session.add(organizer)
    try:
        db.session.flush()
    except IntegrityError:
        raise Invalid({"slug": [SLUG_TAKEN]}) from None
    db.session.add(
        SalesChannel(
            organizer_id=organizer.id,
            identifier="web",
            type="web",
            label={"en": "Online shop"},
            position=0,
        )
    )
    record(
        "pretix.organizer.added",
        organizer,
        organizer_id=organizer.id,
        changes=differences({}, {"slug": slug, "name": name}),
    )
    return organizer
