import pytest

from pretixapi.quotas.queries import having_variations
from tests.quotas.bodies import URL

FOREIGN_ITEM = {"non_field_errors": ["One or more items do not belong to this event."]}
ITEM_NOT_LISTED = {
    "non_field_errors": ["All variations must belong to an item contained in the items list."]
}
VARIATIONS_NOT_LISTED = {
    "non_field_errors": [
        "One or more items has variations but none of these are in the variations list."
    ]
}
NO_DATE = {"non_field_errors": ["Subevent cannot be null for event series."]}
FOREIGN_DATE = {"non_field_errors": ["The subevent does not belong to this event."]}


@pytest.fixture
def sold(make, organizer, event):
    """The ids of what the tests are about."""
    other = make.event(organizer, "other")
    items = {
        "ticket": make.item(event),
        "shirt": make.item(event),
        "hat": make.item(event),
        "foreign": make.item(other),
        "foreign_shirt": make.item(other),
    }
    variations = {
        "small": make.variation(items["shirt"]),
        "large": make.variation(items["shirt"]),
        "red": make.variation(items["hat"]),
        "foreign_small": make.variation(items["foreign_shirt"]),
    }
    return {name: each.id for name, each in {**items, **variations}.items()}


def body(sold, items, variations):
    return {
        "name": "q",
        "items": [sold[each] for each in items.split()],
        "variations": [sold[each] for each in variations.split()],
    }


@pytest.mark.parametrize(
    ("items", "variations", "fault"),
    [
        ("ticket", "small", ITEM_NOT_LISTED),
        ("", "small", ITEM_NOT_LISTED),
        ("shirt", "", VARIATIONS_NOT_LISTED),
        ("shirt hat", "small", VARIATIONS_NOT_LISTED),
        ("foreign", "", FOREIGN_ITEM),
        ("ticket foreign", "", FOREIGN_ITEM),
        ("foreign", "small", ITEM_NOT_LISTED),
        ("shirt foreign", "", VARIATIONS_NOT_LISTED),
        ("foreign shirt", "", FOREIGN_ITEM),
        ("foreign_shirt", "foreign_small", FOREIGN_ITEM),
    ],
)
def test_what_cannot_be_sold_together_is_refused(client, sold, items, variations, fault):
    response = client.post(URL, body(sold, items, variations))
    assert (response.status_code, response.json) == (400, fault)


@pytest.mark.parametrize(
    ("items", "variations"),
    [
        ("ticket", ""),
        ("shirt", "large"),
        ("shirt ticket hat", "small large red"),
        ("ticket ticket", ""),
    ],
)
def test_what_can_be_sold_together_is_accepted(client, sold, items, variations):
    response = client.post(URL, body(sold, items, variations))
    assert response.status_code == 201
    assert response.json["items"] == sorted({sold[each] for each in items.split()})


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"items": []}, ITEM_NOT_LISTED),
        ({"variations": []}, VARIATIONS_NOT_LISTED),
        ({"items": ["shirt", "foreign"]}, FOREIGN_ITEM),
        ({"variations": ["small", "red"]}, ITEM_NOT_LISTED),
    ],
)
@pytest.mark.parametrize("method", ["PATCH", "PUT"])
def test_change_is_judged_with_what_stays(client, sold, method, change, fault):
    made = client.post(URL, body(sold, "shirt", "small")).json
    changes = {name: [sold[each] for each in named] for name, named in change.items()}
    response = client.open(method, f"{URL}{made['id']}/", {"name": "q", **changes})
    assert (response.status_code, response.json) == (400, fault)
    assert client.get(f"{URL}{made['id']}/").json == made


@pytest.fixture
def dates(make, organizer):
    """The ids of a date of the series, and of one of another series."""
    series = make.event(organizer, "series", has_subevents=True)
    others = make.event(organizer, "others", has_subevents=True)
    return {"own": make.subevent(series).id, "foreign": make.subevent(others).id}


@pytest.mark.usefixtures("event")
@pytest.mark.parametrize(
    ("slug", "date", "fault"),
    [
        ("series", None, NO_DATE),
        ("series", "foreign", FOREIGN_DATE),
        ("sampleconf", "own", FOREIGN_DATE),
    ],
)
def test_date_that_does_not_fit_is_refused(client, dates, slug, date, fault):
    url = f"events/{slug}/quotas/"
    response = client.post(url, {"name": "q", "subevent": dates.get(date)})
    assert (response.status_code, response.json) == (400, fault)
    assert client.get(url).json["count"] == 0


def test_quota_of_a_date(client, make, dates):
    url = "events/series/quotas/"
    made = client.post(url, {"name": "q", "subevent": dates["own"]}).json
    assert made["subevent"] == dates["own"]
    response = client.patch(f"{url}{made['id']}/", {"name": "r"})
    assert (response.status_code, response.json) == (200, {**made, "name": "r"})
    response = client.patch(f"{url}{made['id']}/", {"subevent": None})
    assert (response.status_code, response.json) == (400, NO_DATE)
    response = client.patch(f"{url}{made['id']}/", {"subevent": dates["foreign"]})
    assert (response.status_code, response.json) == (400, FOREIGN_DATE)


def test_faults_of_what_is_sold_come_first(client, sold, dates):
    response = client.post("events/series/quotas/", body(sold, "ticket", ""))
    assert (response.status_code, response.json) == (400, FOREIGN_ITEM)


def test_more_items_than_an_engine_takes_parameters_are_looked_up(make, event):
    shirt = make.item(event)
    make.variation(shirt)
    assert having_variations(range(shirt.id, shirt.id + 70_000)) == {shirt.id}
