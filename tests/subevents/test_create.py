from datetime import UTC, datetime

import pytest

from tests.subevents.bodies import REQUIRED, URL, override, shown

REQUIRED_FAULT = ["This field is required."]


def test_create_with_everything(client, make, organizer, event):
    make.meta_property(organizer, "Format")
    ticket, shirt = make.item(event), make.item(event)
    small, large = make.variation(shirt), make.variation(shirt)
    limits = {
        "available_from": "2017-12-01T00:00:00.500000Z",
        "available_until": "2017-12-02T00:00:00Z",
    }
    body = {
        "name": {"en": "Second night", "de": "Zweite Nacht"},
        "date_from": "2017-12-28T10:00:00Z",
        "date_to": "2017-12-28T12:00:00Z",
        "active": True,
        "date_admission": "2017-12-28T09:00:00Z",
        "presale_start": "2017-01-01T00:00:00Z",
        "presale_end": "2017-12-01T00:00:00Z",
        "location": {"en": "Heidelberg"},
        "geo_lat": 49.4,
        "geo_lon": 8.7,
        "is_public": False,
        "frontpage_text": {"en": "Come!"},
        "seating_plan": None,
        "item_price_overrides": [override(item=ticket.id, price="12.00", disabled=True, **limits)],
        "variation_price_overrides": [
            override(variation=large.id, price="0.50"),
            override(variation=small.id, price=None, **limits),
        ],
        "meta_data": {"Format": "Talk"},
        "seat_category_mapping": {},
        "comment": "Ours alone",
    }
    before = datetime.now(UTC)
    response = client.post(URL, body)
    made = shown(response.json, **body)
    assert (response.status_code, response.json, list(response.json)) == (201, made, list(made))
    assert client.get(f"{URL}{made['id']}/").json == made
    assert before < datetime.fromisoformat(made["last_modified"]) < datetime.now(UTC)


def test_create_with_defaults(client, event):
    ignored = {"id": 1000, "event": "other", "last_modified": "2000-01-01T00:00:00Z"}
    response = client.post(URL, {**REQUIRED, **ignored})
    assert (response.status_code, response.json) == (201, shown(response.json))
    assert response.json["id"] != 1000
    assert response.json["last_modified"] > "2026"


def test_name_given_as_a_text(client, event):
    response = client.post(URL, {**REQUIRED, "name": "First night"})
    assert response.json == shown(response.json)


@pytest.mark.parametrize(
    ("body", "faults"),
    [
        ({}, dict.fromkeys(("name", "date_from", "meta_data"), REQUIRED_FAULT)),
        ({"name": "x", "date_from": "2017-12-27"}, {"meta_data": REQUIRED_FAULT}),
        (REQUIRED | {"name": None}, {"name": ["This field may not be null."]}),
        (REQUIRED | {"name": {"xx": "y"}}, {"name": ["Invalid languages included."]}),
        (REQUIRED | {"date_from": None}, {"date_from": ["This field may not be null."]}),
        (REQUIRED | {"active": None}, {"active": ["This field may not be null."]}),
        (REQUIRED | {"is_public": "x"}, {"is_public": ["Must be a valid boolean."]}),
        (
            REQUIRED | {"geo_lat": 91, "geo_lon": -181},
            {
                "geo_lat": ["Ensure this value is less than or equal to 90."],
                "geo_lon": ["Ensure this value is greater than or equal to -180."],
            },
        ),
        (
            REQUIRED | {"seating_plan": 1},
            {"seating_plan": ['Invalid pk "1" - object does not exist.']},
        ),
        (
            REQUIRED | {"seat_category_mapping": {"VIP": 5}},
            {"seat_category_mapping": ["Item '5' does not exist."]},
        ),
        (
            REQUIRED | {"seat_category_mapping": ["VIP"]},
            {
                "seat_category_mapping": [
                    "seat_category_mapping needs to be an object (str -> int)."
                ]
            },
        ),
        (REQUIRED | {"meta_data": None}, {"meta_data": ["This field may not be null."]}),
        (REQUIRED | {"comment": True}, {"comment": ["Not a valid string."]}),
        ([], {"non_field_errors": ["Invalid data. Expected a dictionary, but got list."]}),
    ],
)
def test_create_with_a_fault(client, event, body, faults):
    response = client.post(URL, body)
    assert (response.status_code, response.json) == (400, faults)
    assert client.get(URL).json["count"] == 0


def test_single_event_has_no_dates(client, make, organizer):
    make.event(organizer)
    response = client.post(URL, REQUIRED)
    fault = {"non_field_errors": ["The event is not an event series."]}
    assert (response.status_code, response.json) == (400, fault)
    assert client.get(URL).json["count"] == 0


def test_faults_of_fields_come_before_that_of_a_single_event(client, make, organizer):
    make.event(organizer)
    assert client.post(URL, {**REQUIRED, "meta_data": {"x": "y"}}).json == {
        "meta_data": ["Meta data property 'x' does not exist."]
    }
