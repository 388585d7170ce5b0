import pytest

from tests.items.bodies import TICKET, URL, shown

REQUIRED = "This field is required."
NULL = "This field may not be null."


def test_create_with_defaults(client, event):
    response = client.post(URL, {**TICKET, "name": "Ticket", "id": 1000, "tax_rate": "7.00"})
    assert (response.status_code, response.json) == (201, shown(response.json["id"]))
    assert response.json["id"] != 1000
    assert "Location" not in response.headers


def test_create_with_everything(client, make, event):
    make.item_meta_property(event, "day")
    category, rule = make.category(event), make.tax_rule(event)
    quota, other = make.quota(event), make.item(event, "Other")
    body = {
        "category": category.id,
        "name": {"en": "Ticket", "de": "Karte"},
        "internal_name": "Ticket 1",
        "active": False,
        "all_sales_channels": False,
        "limit_sales_channels": ["web"],
        "description": {"en": "What gets you in."},
        "default_price": "99999999999.99",
        "free_price": True,
        "free_price_suggestion": "25.00",
        "tax_rule": rule.id,
        "admission": True,
        "personalized": False,
        "position": -3,
        "picture": None,
        "available_from": "2017-01-01T00:00:00.123456Z",
        "available_from_mode": "info",
        "available_until": "2018-01-01T00:00:00Z",
        "available_until_mode": "info",
        "require_voucher": True,
        "hide_without_voucher": True,
        "allow_cancel": False,
        "require_bundling": True,
        "min_per_order": 0,
        "max_per_order": 4,
        "checkin_attention": True,
        "checkin_text": "Check the age.",
        "original_price": "30.00",
        "require_approval": True,
        "generate_tickets": False,
        "show_quota_left": True,
        "hidden_if_available": quota.id,
        "hidden_if_item_available": other.id,
        "hidden_if_item_available_mode": "info",
        "allow_waitinglist": False,
        "issue_giftcard": False,
        "meta_data": {"day": "Monday"},
        "require_membership": True,
        "require_membership_types": [],
        "require_membership_hidden": True,
        "grant_membership_type": None,
        "grant_membership_duration_like_event": False,
        "grant_membership_duration_days": 3,
        "grant_membership_duration_months": 12,
        "validity_mode": "dynamic",
        "validity_fixed_from": "2017-01-01T00:00:00Z",
        "validity_fixed_until": "2018-01-01T00:00:00Z",
        "validity_dynamic_duration_minutes": 1,
        "validity_dynamic_duration_hours": 2,
        "validity_dynamic_duration_days": 3,
        "validity_dynamic_duration_months": 4,
        "validity_dynamic_start_choice": True,
        "validity_dynamic_start_choice_day_limit": 5,
        "media_policy": "reuse_or_new",
        "media_type": "barcode",
    }
    response = client.post(URL, body)
    assert response.status_code == 201
    made = shown(response.json["id"], **body, tax_rate="19.00")
    assert response.json == made
    assert list(response.json) == list(made)
    assert client.get(f"{URL}{made['id']}/").json == made


@pytest.mark.parametrize(
    ("price", "written"),
    [("-1", "-1.00"), (12.5, "12.50"), (0, "0.00"), ("1e3", "1000.00"), (" 7.1 ", "7.10")],
)
def test_price(client, event, price, written):
    response = client.post(URL, {**TICKET, "default_price": price})
    assert (response.status_code, response.json["default_price"]) == (201, written)


@pytest.mark.parametrize(
    ("body", "faults"),
    [
        ({}, {"name": [REQUIRED], "default_price": [REQUIRED]}),
        ({"name": "x", "default_price": None}, {"default_price": [NULL]}),
        ({"name": "x", "default_price": ""}, {"default_price": ["A valid number is required."]}),
        ({"name": "x", "default_price": "abc"}, {"default_price": ["A valid number is required."]}),
        (
            {"name": "x", "default_price": "1.234"},
            {"default_price": ["Ensure that there are no more than 2 decimal places."]},
        ),
        (
            {"name": "x", "default_price": "123456789012"},
            {
                "default_price": [
                    "Ensure that there are no more than 11 digits before the decimal point."
                ]
            },
        ),
        ({**TICKET, "name": None}, {"name": [NULL]}),
        ({**TICKET, "name": {"xx": "y"}}, {"name": ["Invalid languages included."]}),
        ({**TICKET, "active": None}, {"active": [NULL]}),
        ({**TICKET, "active": "what"}, {"active": ["Must be a valid boolean."]}),
        (
            {**TICKET, "internal_name": "x" * 256},
            {"internal_name": ["Ensure this field has no more than 255 characters."]},
        ),
        (
            {**TICKET, "available_from_mode": "show"},
            {"available_from_mode": ['"show" is not a valid choice.']},
        ),
        (
            {**TICKET, "hidden_if_item_available_mode": None},
            {"hidden_if_item_available_mode": [NULL]},
        ),
        ({**TICKET, "validity_mode": "x"}, {"validity_mode": ['"x" is not a valid choice.']}),
        ({**TICKET, "media_policy": "x"}, {"media_policy": ['"x" is not a valid choice.']}),
        ({**TICKET, "media_type": "x"}, {"media_type": ['"x" is not a valid choice.']}),
        (
            {**TICKET, "min_per_order": -1},
            {"min_per_order": ["Ensure this value is greater than or equal to 0."]},
        ),
        (
            {**TICKET, "validity_dynamic_duration_days": -1},
            {
                "validity_dynamic_duration_days": [
                    "Ensure this value is greater than or equal to 0."
                ]
            },
        ),
        (
            {**TICKET, "grant_membership_type": 1},
            {"grant_membership_type": ['Invalid pk "1" - object does not exist.']},
        ),
        (
            {**TICKET, "require_membership_types": [1]},
            {"require_membership_types": ['Invalid pk "1" - object does not exist.']},
        ),
        (
            {**TICKET, "picture": "file:nope"},
            {"picture": ["The submitted file ID was not found."]},
        ),
        ({**TICKET, "variations": None}, {"variations": [NULL]}),
        ([], {"non_field_errors": ["Invalid data. Expected a dictionary, but got list."]}),
    ],
)
def test_create_with_a_fault(client, event, body, faults):
    response = client.post(URL, body)
    assert (response.status_code, response.json) == (400, faults)
    assert client.get(URL).json["count"] == 0


def test_all_faults_of_fields_are_told_together_in_their_order(client, event):
    body = {
        "category": 999999,
        "position": "x",
        "variations": [{}],
        "bundles": [{"bundled_item": 999999}],
        "meta_data": {"foo": "bar"},
        "tax_rule": 999999,
        "limit_sales_channels": ["nope"],
    }
    absent = 'Invalid pk "999999" - object does not exist.'
    faults = {
        "category": [absent],
        "name": [REQUIRED],
        "limit_sales_channels": ["Object with identifier=nope does not exist."],
        "default_price": [REQUIRED],
        "tax_rule": [absent],
        "position": ["A valid integer is required."],
        "variations": [{"value": [REQUIRED]}],
        "bundles": [{"bundled_item": [absent]}],
        "meta_data": ["Item meta data property 'foo' does not exist."],
    }
    response = client.post(URL, body)
    assert (response.status_code, response.json) == (400, faults)
    assert list(response.json) == list(faults)
