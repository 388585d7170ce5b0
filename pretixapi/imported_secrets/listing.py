"""The list of imported secrets, which may be a million long."""

from collections.abc import Mapping
from typing import Any

from flask import g
from sqlalchemy import String, and_, bindparam, literal

from pretixapi.http.counted_listing import CountedListing
from pretixapi.http.listing import Selection
from pretixapi.imported_secrets.queries import ROWS
from pretixapi.imported_secrets.schemas import LONGEST_SECRET
from pretixapi.models import BLOCK_LENGTH, ImportedSecret, ImportedSecretBlock

# No secret that begins with a prefix comes after the prefix with these.
LAST_LETTERS = literal("\U0010ffff" * LONGEST_SECRET, String)
PREFIX = bindparam("secret_prefix", type_=String)

IMPORTED_SECRETS = CountedListing(
    ROWS,
    key=ImportedSecret.id,
    orderings={"id": ImportedSecret.id, "secret": ImportedSecret.secret},
    default="id",
    filters={
        "secret": ImportedSecret.secret == bindparam("secret"),
        "secret_prefix": and_(
            ImportedSecret.secret >= PREFIX, ImportedSecret.secret <= PREFIX + LAST_LETTERS
        ),
        "used": ImportedSecret.used == bindparam("used"),
        "item_id": ImportedSecret.item_id == bindparam("item_id"),
        "variation_id": ImportedSecret.variation_id == bindparam("variation_id"),
        "subevent_id": ImportedSecret.subevent_id == bindparam("subevent_id"),
    },
    searched=(ImportedSecret.secret,),
    block=ImportedSecretBlock.block,
    size=ImportedSecretBlock.size,
    owner=ImportedSecretBlock.event_id == bindparam("event_id"),
    length=BLOCK_LENGTH,
)


def imported_secrets(filters: Mapping[str, Any]) -> Selection:
    """Return the secrets of the event that pass `filters`."""
    return IMPORTED_SECRETS.selection(filters, event_id=g.event.id)
