"""Events as clients send them and as answers show them."""

from typing import Any

from werkzeug.test import TestResponse

REQUIRED = {
    "name": {"en": "New Conference"},
    "slug": "newconf",
    "date_from": "2030-01-01T10:00:00Z",
}
NOT_A_DATETIME = (
    "Datetime has wrong format. Use one of these formats instead: "
    "YYYY-MM-DDThh:mm[:ss[.uuuuuu]][+HH:MM|-HH:MM|Z]."
)
NOT_CREATED_LIVE = (
    "Events cannot be created as 'live'. Quotas and payment must be added to the event before "
    "sales can go live."
)
FORBIDDEN = {"detail": "You do not have permission to perform this action."}
SLUG_TAKEN = {"slug": ["This slug has already been used for a different event."]}


STRIPE, BADGES = "pretix.plugins.stripe", "pretix.plugins.badges"

# What every clone of the source takes over unless its body says otherwise.
INHERITED = {
    "is_public": False,
    "testmode": True,
    "timezone": "Europe/Berlin",
    "all_sales_channels": False,
    "limit_sales_channels": ["web"],
    "meta_data": {"Format": "Workshop"},
    "plugins": [STRIPE, BADGES],
    "item_meta_properties": {"day": "Monday"},
}
SOURCE = {
    "name": {"en": "Source"},
    "slug": "source",
    "currency": "USD",
    "date_from": "2029-01-01T10:00:00Z",
    "date_to": "2029-01-02T10:00:00Z",
    "date_admission": "2029-01-01T09:00:00Z",
    "presale_start": "2028-01-01T10:00:00Z",
    "presale_end": "2028-12-01T10:00:00Z",
    "location": {"en": "There"},
    "geo_lat": 1.5,
    "geo_lon": 2.5,
    **INHERITED,
}


def new(**values: Any) -> dict[str, Any]:
    """Return the body of a request that creates an event."""
    return {**REQUIRED, **values}


def listed(**values: Any) -> dict[str, Any]:
    """Return an event, by default the one of `new()`, as lists and creation show it."""
    event = {
        "name": {"en": "New Conference"},
        "slug": "newconf",
        "live": False,
        "testmode": False,
        "currency": "EUR",
        "date_from": "2030-01-01T10:00:00Z",
        "date_to": None,
        "date_admission": None,
        "is_public": True,
        "presale_start": None,
        "presale_end": None,
        "location": None,
        "geo_lat": None,
        "geo_lon": None,
        "has_subevents": False,
        "meta_data": {},
        "seating_plan": None,
        "plugins": ["pretix.plugins.sendmail", "pretix.plugins.statistics"],
        "seat_category_mapping": {},
        "timezone": "UTC",
        "item_meta_properties": {},
        "all_sales_channels": True,
        "limit_sales_channels": [],
        "public_url": None,
        "sales_channels": ["web"],
        **values,
    }
    event["public_url"] = f"http://localhost/bigevents/{event['slug']}/"
    return event


def detailed(**values: Any) -> dict[str, Any]:
    """Return an event, by default the one of `new()`, as its own URL shows it."""
    return {**listed(**values), "valid_keys": {"pretix_sig1": []}}


def sample(**values: Any) -> dict[str, Any]:
    """Return the sample conference as its own URL shows it."""
    defaults = {
        "name": {"en": "Sample Conference"},
        "slug": "sampleconf",
        "date_from": "2017-12-27T10:00:00Z",
        "plugins": [],
    }
    return detailed(**{**defaults, **values})


def cloned(**values: Any) -> dict[str, Any]:
    """Return the clone that the body of `new()` makes of the source."""
    shown = {**INHERITED, "date_admission": "2030-01-01T09:00:00Z", **values}
    every = ["api.app", "web"]
    channels = every if shown["all_sales_channels"] else shown["limit_sales_channels"]
    return detailed(sales_channels=channels, **shown)


def slugs(response: TestResponse) -> list[str]:
    """Return the slugs of a list that is one page long."""
    assert response.status_code == 200
    found = [event["slug"] for event in response.json["results"]]
    assert response.json["count"] == len(found)
    return found
