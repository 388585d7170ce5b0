import pytest

from tests.discounts.bodies import MANY, URL, shown

REQUIRED = {"internal_name": ["This field is required."]}
NO_NULL = ["This field may not be null."]
NO_NUMBER = ["A valid number is required."]


def test_create_with_everything(client, make, organizer, event):
    make.sales_channel(organizer, "api.app")
    body = {
        "active": False,
        "internal_name": "Three for two",
        "position": 5,
        "all_sales_channels": False,
        "limit_sales_channels": ["api.app"],
        "available_from": "2017-01-01T10:00:00Z",
        "available_until": "2017-02-01T10:00:00Z",
        "subevent_mode": "same",
        "subevent_date_from": "2017-03-01T10:00:00Z",
        "subevent_date_until": "2017-04-01T10:00:00Z",
        "condition_all_products": False,
        "condition_limit_products": [make.item(event).id, make.item(event).id],
        "condition_apply_to_addons": False,
        "condition_min_count": 3,
        "condition_min_value": "0.00",
        "benefit_discount_matching_percent": "100.00",
        "benefit_only_apply_to_cheapest_n_matches": 1,
        "benefit_same_products": False,
        "benefit_limit_products": [make.item(event).id],
        "benefit_apply_to_addons": False,
        "benefit_ignore_voucher_discounted": True,
        "condition_ignore_voucher_discounted": True,
    }
    response = client.post(URL, body)
    made = shown(response.json["id"], **body, sales_channels=["api.app"])
    assert (response.status_code, response.json) == (201, made)
    assert client.get(f"{URL}{made['id']}/").json == made


def test_create_with_defaults(client, event):
    response = client.post(URL, {**MANY, "id": 1000})
    assert (response.status_code, response.json) == (201, shown(response.json["id"]))
    assert response.json["id"] != 1000


@pytest.mark.parametrize(
    ("body", "faults"),
    [
        ({}, REQUIRED),
        ({**MANY, "internal_name": None}, {"internal_name": NO_NULL}),
        ({**MANY, "internal_name": ""}, {"internal_name": ["This field may not be blank."]}),
        (
            {**MANY, "internal_name": "x" * 256},
            {"internal_name": ["Ensure this field has no more than 255 characters."]},
        ),
        (
            {**MANY, "position": -1},
            {"position": ["Ensure this value is greater than or equal to 0."]},
        ),
        ({**MANY, "subevent_mode": "no"}, {"subevent_mode": ['"no" is not a valid choice.']}),
        (
            {**MANY, "condition_min_count": -1},
            {"condition_min_count": ["Ensure this value is greater than or equal to 0."]},
        ),
        ({**MANY, "condition_min_value": "x"}, {"condition_min_value": NO_NUMBER}),
        ({**MANY, "condition_min_value": None}, {"condition_min_value": NO_NULL}),
        (
            {**MANY, "benefit_discount_matching_percent": "-1"},
            {
                "benefit_discount_matching_percent": [
                    "Ensure this value is greater than or equal to 0.00."
                ]
            },
        ),
        (
            {**MANY, "benefit_discount_matching_percent": "12345678901"},
            {
                "benefit_discount_matching_percent": [
                    "Ensure that there are no more than 10 digits in total."
                ]
            },
        ),
        (
            {**MANY, "benefit_only_apply_to_cheapest_n_matches": 0},
            {
                "benefit_only_apply_to_cheapest_n_matches": [
                    "Ensure this value is greater than or equal to 1."
                ]
            },
        ),
        ({**MANY, "benefit_limit_products": None}, {"benefit_limit_products": NO_NULL}),
        ([], {"non_field_errors": ["Invalid data. Expected a dictionary, but got list."]}),
    ],
)
def test_create_with_a_fault(client, event, body, faults):
    response = client.post(URL, body)
    assert (response.status_code, response.json) == (400, faults)
    assert client.get(URL).json["count"] == 0


def test_change_keeps_what_it_does_not_name(client, make, event):
    products = [make.item(event).id]
    made = client.post(URL, {**MANY, "condition_limit_products": products}).json
    response = client.patch(f"{URL}{made['id']}/", {"active": False})
    assert (response.status_code, response.json) == (200, {**made, "active": False})


def test_replacing_needs_the_name_and_keeps_the_rest(client, make, event):
    made = make.discount(event, position=7)
    response = client.put(f"{URL}{made.id}/", {})
    assert (response.status_code, response.json) == (400, REQUIRED)
    response = client.put(f"{URL}{made.id}/", {"internal_name": "Other"})
    changed = shown(made.id, internal_name="Other", position=7)
    assert (response.status_code, response.json) == (200, changed)


def test_delete(client, make, event):
    made = make.discount(event)
    response = client.delete(f"{URL}{made.id}/")
    assert (response.status_code, response.data) == (204, b"")
    assert client.get(f"{URL}{made.id}/").status_code == 404
