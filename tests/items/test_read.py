from decimal import Decimal

import pytest

from tests.items.bodies import NONE_SUCH, URL, shown
from tests.items.variations.bodies import shown as variation_shown

NO_CHOICE = "Select a valid choice. That choice is not one of the available choices."


def test_list(client, make, organizer, event):
    second = make.item(event, "T-Shirt", position=1)
    first = make.item(event)
    make.item(make.event(organizer, "other"), "Foreign")
    response = client.get(URL)
    assert response.status_code == 200
    assert response.headers["Allow"] == "GET, POST, HEAD, OPTIONS"
    assert response.json == {
        "count": 2,
        "next": None,
        "previous": None,
        "results": [shown(first.id), shown(second.id, name={"en": "T-Shirt"}, position=1)],
    }


def test_show(client, make, event):
    made = make.item(event)
    response = client.get(f"{URL}{made.id}/")
    assert response.status_code == 200
    assert response.headers["Allow"] == "GET, PUT, PATCH, DELETE, HEAD, OPTIONS"
    assert (response.json, list(response.json)) == (shown(made.id), list(shown(made.id)))


def test_parts_are_shown_within_the_item(client, make, event):
    item, other = make.item(event), make.item(event, "Drink")
    category = make.category(event)
    late = make.variation(item, "Late", position=2, default_price=Decimal("30.00"))
    early = make.variation(item, "Early", position=1)
    make.variation(other, "Large")
    make.addon(item, category, max_count=3)
    make.bundle(item, other, count=2, designated_price=Decimal("1.50"))
    make.program_time(item, location={"en": "Hall 1"})
    parts = {
        "has_variations": True,
        "variations": [
            variation_shown(early.id, value={"en": "Early"}, position=1),
            variation_shown(
                late.id, value={"en": "Late"}, position=2, default_price="30.00", price="30.00"
            ),
        ],
        "addons": [
            {
                "addon_category": category.id,
                "min_count": 0,
                "max_count": 3,
                "position": 0,
                "price_included": False,
                "multi_allowed": False,
            }
        ],
        "bundles": [
            {
                "bundled_item": other.id,
                "bundled_variation": None,
                "count": 2,
                "designated_price": "1.50",
            }
        ],
        "program_times": [
            {
                "start": "2017-12-27T10:00:00Z",
                "end": "2017-12-27T12:00:00Z",
                "location": {"en": "Hall 1"},
            }
        ],
    }
    expected = shown(item.id, **parts)
    answer = client.get(f"{URL}{item.id}/").json
    assert answer == expected
    assert client.get(URL).json["results"][0] == expected
    for name in ("variations", "addons", "bundles", "program_times"):
        assert list(map(list, answer[name])) == list(map(list, parts[name]))


@pytest.mark.parametrize(
    ("rate", "written"),
    [("19", "19.00"), ("0", "0.00"), ("7.7", "7.70"), ("8.125", "8.1250"), ("0.0001", "0.0001")],
)
def test_tax_rate_is_that_of_the_rule(client, make, event, rate, written):
    rule = make.tax_rule(event, rate)
    item = make.item(event, tax_rule_id=rule.id)
    expected = shown(item.id, tax_rule=rule.id, tax_rate=written)
    assert client.get(f"{URL}{item.id}/").json == expected


@pytest.mark.parametrize("method", ["get", "patch", "put", "delete"])
def test_item_of_another_event_is_not_found(client, make, organizer, event, method):
    foreign = make.item(make.event(organizer, "other"))
    response = getattr(client, method)(f"{URL}{foreign.id}/")
    assert (response.status_code, response.json) == (404, NONE_SUCH)


def test_what_is_no_number_is_not_found(client, event):
    response = client.get(f"{URL}abc/")
    assert (response.status_code, response.json) == (404, {"detail": "Not found."})
