"""Permissions that make no sense without each other."""

import pytest

from tests.teams.bodies import NEW, URL, together

ORDERS = "'' or 'checkin' or 'read' or 'read,checkin' or 'read,write'"
READ_AND_WRITE = "'' or 'read' or 'read,write'"
GROUPS = {
    "event.orders": ORDERS,
    "event.vouchers": READ_AND_WRITE,
    "organizer.giftcards": READ_AND_WRITE,
    "organizer.customers": READ_AND_WRITE,
    "organizer.reusablemedia": READ_AND_WRITE,
    "organizer.devices": READ_AND_WRITE,
}


def limit(group, actions):
    level = group.partition(".")[0]
    names = [f"{group}:{action}" for action in actions.split(",") if action]
    return {f"limit_{level}_permissions": names}


@pytest.mark.parametrize("group", GROUPS)
def test_writing_without_reading_is_refused_in_a_change(client, crew, group):
    fault = together(
        f"For permission group {group}, the valid combinations of actions are {GROUPS[group]} "
        "but you tried to set 'write'."
    )
    url = f"{URL}{crew.id}/"
    for response in (
        client.patch(url, limit(group, "write")),
        client.put(url, {**NEW, **limit(group, "write")}),
    ):
        assert (response.status_code, response.json) == (400, fault)


@pytest.mark.parametrize("group", GROUPS)
@pytest.mark.parametrize("actions", ["read,write", "write,read", "read", ""])
def test_reading_is_fine_alone_and_with_writing(client, crew, group, actions):
    body = limit(group, actions)
    response = client.patch(f"{URL}{crew.id}/", body)
    assert (response.status_code, {name: response.json[name] for name in body}) == (200, body)


@pytest.mark.parametrize(
    ("actions", "tried"),
    [("write,checkin", "write,checkin"), ("checkin,write,read", "read,write,checkin")],
)
def test_checking_in_is_not_to_be_named_beside_changing_orders(client, crew, actions, tried):
    response = client.patch(f"{URL}{crew.id}/", limit("event.orders", actions))
    assert response.status_code == 400
    assert response.json["non_field_errors"][0].endswith(f"but you tried to set '{tried}'.")


@pytest.mark.parametrize("actions", ["checkin", "checkin,read"])
def test_checking_in_is_fine_alone_and_with_reading(client, crew, actions):
    body = limit("event.orders", actions)
    assert client.patch(f"{URL}{crew.id}/", body).status_code == 200


@pytest.mark.parametrize("permission", ["event:cancel", "event.items:write"])
def test_group_of_one_action_is_fine(client, crew, permission):
    body = {"limit_event_permissions": [permission]}
    assert client.patch(f"{URL}{crew.id}/", body).status_code == 200


def test_new_team_may_hold_any_combination_and_be_changed_with_it(client):
    response = client.post(URL, {**NEW, **limit("event.orders", "write")})
    assert response.status_code == 201
    changed = client.patch(f"{URL}{response.json['id']}/", {"name": "Other"})
    assert (changed.status_code, changed.json) == (200, {**response.json, "name": "Other"})


def test_flags_of_the_older_vocabulary_may_be_combined_at_will(client, crew):
    response = client.patch(f"{URL}{crew.id}/", {"can_change_orders": True})
    limits = ["event.orders:write", "event:cancel"]
    assert (response.status_code, response.json["limit_event_permissions"]) == (200, limits)
