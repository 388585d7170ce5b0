"""The list of secrets that are blocked or were so."""

from sqlalchemy import bindparam, select

from pretixapi.http.listing import LongListing
from pretixapi.models import BlockedSecret
from pretixapi.objects.place import EVENT_ID

BLOCKED_SECRETS = LongListing(
    select(
        BlockedSecret.id, BlockedSecret.secret, BlockedSecret.updated, BlockedSecret.blocked
    ).where(BlockedSecret.event_id == EVENT_ID),
    key=BlockedSecret.id,
    orderings={"updated": BlockedSecret.updated},
    default="-updated",
    filters={
        "updated_since": BlockedSecret.updated >= bindparam("updated_since"),
        "blocked": BlockedSecret.blocked == bindparam("blocked"),
    },
    searched=(BlockedSecret.secret,),
)
