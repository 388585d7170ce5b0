import pytest

from tests.categories.bodies import URL, shown

EXCLUSIVE = {"non_field_errors": ["is_addon and cross_selling_mode are mutually exclusive"]}
REQUIRED = {"name": ["This field is required."]}
TICKETS = {"name": {"en": "Tickets"}}


def test_create_with_everything(client, make, event):
    shirts, hats = make.item(event), make.item(event)
    body = {
        "name": {"en": "Merchandise", "de": "Fanartikel"},
        "internal_name": "Merch",
        "description": {"en": "Wear it"},
        "position": 5,
        "cross_selling_mode": "both",
        "cross_selling_condition": "products",
        "cross_selling_match_products": [hats.id, shirts.id],
    }
    response = client.post(URL, body)
    assert response.status_code == 201
    products = [shirts.id, hats.id]
    made = shown(
        response.json["id"],
        **{**body, "cross_selling_match_products": products},
    )
    assert response.json == made
    assert client.get(f"{URL}{made['id']}/").json == made


def test_create_with_defaults(client, event):
    response = client.post(URL, {"name": "Tickets", "id": 1000})
    assert (response.status_code, response.json) == (201, shown(response.json["id"]))
    assert response.json["id"] != 1000


@pytest.mark.parametrize(
    ("body", "faults"),
    [
        ({}, REQUIRED),
        ({"name": None}, {"name": ["This field may not be null."]}),
        ({"name": {"xx": "y"}}, {"name": ["Invalid languages included."]}),
        ({**TICKETS, "description": None}, {"description": ["This field may not be null."]}),
        (
            {**TICKETS, "internal_name": "x" * 256},
            {"internal_name": ["Ensure this field has no more than 255 characters."]},
        ),
        ({**TICKETS, "position": "x"}, {"position": ["A valid integer is required."]}),
        (
            {**TICKETS, "cross_selling_mode": "no"},
            {"cross_selling_mode": ['"no" is not a valid choice.']},
        ),
        (
            {**TICKETS, "cross_selling_condition": "no"},
            {"cross_selling_condition": ['"no" is not a valid choice.']},
        ),
        (
            {**TICKETS, "cross_selling_match_products": [999999]},
            {"cross_selling_match_products": ['Invalid pk "999999" - object does not exist.']},
        ),
        (
            {**TICKETS, "cross_selling_match_products": 1},
            {"cross_selling_match_products": ['Expected a list of items but got type "int".']},
        ),
        ({**TICKETS, "is_addon": True, "cross_selling_mode": "both"}, EXCLUSIVE),
        ([], {"non_field_errors": ["Invalid data. Expected a dictionary, but got list."]}),
    ],
)
def test_create_with_a_fault(client, event, body, faults):
    response = client.post(URL, body)
    assert (response.status_code, response.json) == (400, faults)
    assert client.get(URL).json["count"] == 0


def test_all_faults_of_fields_are_told_together(client, event):
    body = {"position": "x", "cross_selling_match_products": [999999]}
    assert client.post(URL, body).json == {
        "name": ["This field is required."],
        "position": ["A valid integer is required."],
        "cross_selling_match_products": ['Invalid pk "999999" - object does not exist.'],
    }


def test_products_of_another_event_are_refused(client, make, organizer, event):
    foreign = make.item(make.event(organizer, "other"))
    response = client.post(URL, {**TICKETS, "cross_selling_match_products": [foreign.id]})
    fault = {"non_field_errors": ["One or more items do not belong to this event."]}
    assert (response.status_code, response.json) == (400, fault)


def test_change_keeps_what_it_does_not_name(client, make, event):
    item = make.item(event)
    made = client.post(URL, {**TICKETS, "cross_selling_match_products": [item.id]}).json
    response = client.patch(f"{URL}{made['id']}/", {"position": 3})
    assert (response.status_code, response.json) == (200, {**made, "position": 3})


def test_replacing_needs_the_name_and_keeps_the_rest(client, make, event):
    made = make.category(event, position=7)
    response = client.put(f"{URL}{made.id}/", {})
    assert (response.status_code, response.json) == (400, REQUIRED)
    response = client.put(f"{URL}{made.id}/", {"name": "Other"})
    assert response.json == shown(made.id, name={"en": "Other"}, position=7)


def test_change_is_judged_with_what_stays(client, make, event):
    made = make.category(event, is_addon=True)
    response = client.patch(f"{URL}{made.id}/", {"cross_selling_mode": "only"})
    assert (response.status_code, response.json) == (400, EXCLUSIVE)
    body = {"cross_selling_mode": "only", "is_addon": False}
    assert client.patch(f"{URL}{made.id}/", body).status_code == 200


def test_products_can_be_taken_away(client, make, event):
    item = make.item(event)
    made = client.post(URL, {**TICKETS, "cross_selling_match_products": [item.id]}).json
    response = client.patch(f"{URL}{made['id']}/", {"cross_selling_match_products": []})
    assert response.json["cross_selling_match_products"] == []


def test_delete(client, make, event):
    made = make.category(event)
    response = client.delete(f"{URL}{made.id}/")
    assert (response.status_code, response.data) == (204, b"")
    assert client.get(f"{URL}{made.id}/").status_code == 404
