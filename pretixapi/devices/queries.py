"""What is read about devices."""

from sqlalchemy import bindparam, func, select

from pretixapi.http.listing import Listing
from pretixapi.models import Device, device_events, fetch
from pretixapi.objects.lookups import Lookup
from pretixapi.objects.place import ORGANIZER_ID
from pretixapi.objects.queries import linked_slugs

OF_ORGANIZER = Device.organizer_id == ORGANIZER_ID
UNSEEN = ("token_digest", "rsa_pubkey", "info")
ROWS = select(
    *(column for column in Device.__table__.c if column.name not in UNSEEN),
    linked_slugs(device_events).label("limit_events"),
).where(OF_ORGANIZER)
ENTITIES = select(Device).where(OF_ORGANIZER)
LAST_NUMBER = select(func.coalesce(func.max(Device.device_id), 0)).where(OF_ORGANIZER)

DEVICE = Lookup("Device", ROWS, ENTITIES, "device_id")
DEVICES = Listing(
    ROWS,
    key=Device.id,
    filters={
        "revoked": Device.revoked == bindparam("revoked"),
        "security_profile": Device.security_profile == bindparam("security_profile"),
    },
    orderings={
        name: getattr(Device, name) for name in ("device_id", "name", "created", "initialized")
    },
    default="device_id",
    searched=(Device.name, Device.unique_serial, Device.hardware_model, Device.software_brand),
)


def last_number() -> int:
    """Return the highest number that a device of the organizer at hand has."""
    return fetch(LAST_NUMBER).scalar_one()
