"""Dates as clients send them and as answers show them."""

from tests.client import ORGANIZER

URL = "events/sampleconf/subevents/"
ALL = f"{ORGANIZER}subevents/"
NONE_SUCH = {"detail": "No SubEvent matches the given query."}
REQUIRED = {"name": {"en": "First night"}, "date_from": "2017-12-27T10:00:00Z", "meta_data": {}}


def shown(made, **values):
    """A date as answers show it; whatever `made` shows goes for its id and last change."""
    return {
        "id": made["id"],
        "name": {"en": "First night"},
        "date_from": "2017-12-27T10:00:00Z",
        "date_to": None,
        "active": False,
        "date_admission": None,
        "presale_start": None,
        "presale_end": None,
        "location": None,
        "geo_lat": None,
        "geo_lon": None,
        "event": "sampleconf",
        "is_public": True,
        "frontpage_text": None,
        "seating_plan": None,
        "item_price_overrides": [],
        "variation_price_overrides": [],
        "meta_data": {},
        "seat_category_mapping": {},
        "last_modified": made["last_modified"],
        "comment": None,
        **values,
    }


def override(**values):
    """What is different on a date, as answers show it."""
    said = {"price": None, "disabled": False, "available_from": None, "available_until": None}
    return {**values, **{name: value for name, value in said.items() if name not in values}}


def names(response):
    """The names in a list that is one page long."""
    assert response.status_code == 200
    found = [each["name"]["en"] for each in response.json["results"]]
    assert response.json["count"] == len(found)
    return found
