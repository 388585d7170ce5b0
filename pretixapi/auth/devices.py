"""What devices may do: all of them the same, each for its own events."""

from pretixapi.auth import queries
from pretixapi.auth.grants import Access, Actor, Grant, reached_event
from pretixapi.auth.permissions import EVENT_PERMISSIONS, Permission
from pretixapi.auth.tokens import device_token, digest
from pretixapi.http.errors import NotAuthenticated

# Whoever may change orders may check in, too.
DEVICE_PERMISSIONS = frozenset(
    (
        Permission.EVENT_ORDERS_READ,
        Permission.EVENT_ORDERS_WRITE,
        Permission.EVENT_VOUCHERS_READ,
        Permission.ORGANIZER_GIFTCARDS_READ,
        Permission.ORGANIZER_GIFTCARDS_WRITE,
        Permission.ORGANIZER_REUSABLEMEDIA_READ,
        Permission.ORGANIZER_REUSABLEMEDIA_WRITE,
    )
)
DEVICE_PERMISSIONS_AT_EVENTS = DEVICE_PERMISSIONS & EVENT_PERMISSIONS


def device_access(token: str, event: str | None) -> Access | None:
    """Return what the device with that token may do, or None if there is none.

    Raise `NotAuthenticated` if it may do nothing, yet or any more.
    """
    row = queries.device_row(digest(token), event)
    # What another SECRET_KEY made opens nothing, though its digest may be kept still.
    if row is None or token != device_token(row.device_row_id, row.token_generation):
        return None
    if row.initialized is None:
        raise NotAuthenticated("Device has not been initialized.")
    if row.revoked:
        raise NotAuthenticated("Device access has been revoked.")
    grant = Grant(
        None,
        row.organizer_id,
        row.organizer_slug,
        row.all_events,
        DEVICE_PERMISSIONS,
        reached_event(row),
        device_id=row.device_row_id,
    )
    return Access(Actor("device", row.device_row_id, row.device_name), (grant,), device=row)
