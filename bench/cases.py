"""What is measured: one request each, as clients send it."""

from dataclasses import dataclass
from typing import Any

API = "/api/v1/organizers/"
ORGANIZER = f"{API}bigevents/"
EVENT = f"{ORGANIZER}events/conference-100/"

READ_AIM = 0.4
WRITE_AIM = 0.3

# Stands in the body of a case for a slug that no request had before; every slug is as long, so
# that the length of the body is known beforehand.
FRESH_SLUG = "bench-00-000-0000000"

NEW_EVENT = {
    "name": {"en": "Sample Conference", "de": "Beispielkonferenz"},
    "slug": FRESH_SLUG,
    "live": False,
    "currency": "EUR",
    "date_from": "2027-12-27T10:00:00Z",
    "date_to": "2027-12-30T18:00:00Z",
    "date_admission": None,
    "is_public": False,
    "presale_start": None,
    "presale_end": None,
    "location": {"en": "Town Hall"},
    "has_subevents": False,
    "meta_data": {},
    "plugins": ["pretix.plugins.stripe", "pretix.plugins.paypal"],
}


@dataclass(frozen=True)
class Case:
    """A request, the status it is answered with, and the share of the floor aimed at."""

    name: str
    path: str
    aim: float = READ_AIM
    method: str = "GET"
    status: int = 200
    body: dict[str, Any] | None = None


CASES = {
    case.name: case
    for case in (
        Case("organizer-list", API),
        Case("event-detail", EVENT),
        Case("event-page", f"{ORGANIZER}events/?page=2"),
        Case("organizer-settings", f"{ORGANIZER}settings/"),
        Case("event-settings", f"{EVENT}settings/"),
        # Last, since it makes the list longer.
        Case("event-create", f"{ORGANIZER}events/", WRITE_AIM, "POST", 201, NEW_EVENT),
    )
}
