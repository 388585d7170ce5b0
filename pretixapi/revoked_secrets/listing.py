"""The list of revoked secrets."""

from sqlalchemy import bindparam, select

from pretixapi.http.listing import LongListing
from pretixapi.models import RevokedSecret
from pretixapi.objects.place import EVENT_ID

REVOKED_SECRETS = LongListing(
    select(RevokedSecret.id, RevokedSecret.secret, RevokedSecret.created).where(
        RevokedSecret.event_id == EVENT_ID
    ),
    key=RevokedSecret.id,
    orderings={"secret": RevokedSecret.secret, "created": RevokedSecret.created},
    default="-created",
    filters={"created_since": RevokedSecret.created >= bindparam("created_since")},
    searched=(RevokedSecret.secret,),
)
