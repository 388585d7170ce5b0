import pytest

from tests.checkin_lists.bodies import NONE_SUCH, URL, shown

RULES = {"and": [{"<": [{"var": "entries_number"}, 3]}]}
FOREIGN_ITEM = {"non_field_errors": ["One or more items do not belong to this event."]}
FOREIGN_DATE = {"non_field_errors": ["The subevent does not belong to this event."]}


@pytest.fixture
def series(make, organizer):
    return make.event(organizer, "series", has_subevents=True)


def test_create_with_everything(client, make, series):
    item, date = make.item(series), make.subevent(series)
    body = {
        "name": "Backstage",
        "all_products": False,
        "limit_products": [item.id],
        "subevent": date.id,
        "include_pending": True,
        "allow_multiple_entries": True,
        "allow_entry_after_exit": False,
        "rules": RULES,
        "exit_all_at": "2017-12-28T04:00:00Z",
        "addon_match": True,
        "ignore_in_statistics": True,
        "consider_tickets_used": False,
    }
    url = "events/series/checkinlists/"
    response = client.post(url, body)
    made = shown(response.json["id"], **body)
    assert (response.status_code, response.json) == (201, made)
    assert client.get(f"{url}{made['id']}/").json == made


def test_create_with_defaults(client, event):
    body = {"name": "Default", "checkin_count": 5, "position_count": 5, "id": 1000}
    response = client.post(URL, body)
    assert (response.status_code, response.json) == (201, shown(response.json["id"]))
    assert response.json["id"] != 1000


def test_no_rules_stay_the_list_that_they_came_as(client, event):
    response = client.post(URL, {"name": "Default", "rules": []})
    assert response.json == shown(response.json["id"], rules=[])


@pytest.mark.parametrize(
    ("body", "faults"),
    [
        ({}, {"name": ["This field is required."]}),
        ({"name": ""}, {"name": ["This field may not be blank."]}),
        ({"name": "x" * 191}, {"name": ["Ensure this field has no more than 190 characters."]}),
        (
            {"name": "a", "limit_products": [999999]},
            {"limit_products": ['Invalid pk "999999" - object does not exist.']},
        ),
        (
            {"name": "a", "subevent": 999999},
            {"subevent": ['Invalid pk "999999" - object does not exist.']},
        ),
        (
            {"name": "a", "rules": {"foo": "bar"}},
            {"non_field_errors": ['Logic operator "foo" is currently not allowed.']},
        ),
        (
            {"name": "a", "rules": {"==": [{"var": ["product", {"lookup": 5}]}, 1]}},
            {"non_field_errors": ['Logic operator "var" cannot be applied to these values.']},
        ),
        ({"name": "a", "rules": "x"}, {"rules": ["Value must be valid JSON."]}),
        ({"name": "a", "rules": None}, {"rules": ["This field may not be null."]}),
        (
            {"name": "a", "rules": {"==": ["\0", 1]}},
            {"rules": ["Null characters are not allowed."]},
        ),
    ],
)
def test_create_with_faults(client, event, body, faults):
    response = client.post(URL, body)
    assert (response.status_code, response.json) == (400, faults)


@pytest.mark.parametrize("value", [str(2**70), r'"\ud800"'])
def test_rules_that_cannot_be_sent_again_are_refused(client, event, value):
    body = f'{{"name": "a", "rules": {{"==": [{value}, 1]}}}}'
    response = client.post(URL, data=body, content_type="application/json")
    assert response.status_code == 400


def test_products_and_dates_of_other_events_are_refused(client, make, event, series):
    item, date = make.item(series), make.subevent(series)
    assert client.post(URL, {"name": "a", "limit_products": [item.id]}).json == FOREIGN_ITEM
    assert client.post(URL, {"name": "a", "subevent": date.id}).json == FOREIGN_DATE
    made = make.checkin_list(event)
    response = client.patch(f"{URL}{made.id}/", {"limit_products": [item.id]})
    assert (response.status_code, response.json) == (400, FOREIGN_ITEM)


def test_change_of_one_field(client, make, event):
    made, item = make.checkin_list(event, rules=RULES), make.item(event)
    url = f"{URL}{made.id}/"
    response = client.patch(url, {"limit_products": [item.id]})
    expected = shown(made.id, rules=RULES, limit_products=[item.id])
    assert (response.status_code, response.json) == (200, expected)
    assert client.patch(url, {"name": "Door"}).json == {**expected, "name": "Door"}
    assert client.patch(url, {"rules": {}}).json == {**expected, "name": "Door", "rules": {}}


def test_replacing_keeps_what_is_left_out(client, make, event):
    made = make.checkin_list(event, include_pending=True)
    response = client.put(f"{URL}{made.id}/", {"name": "x"})
    assert (response.status_code, response.json) == (
        200,
        shown(made.id, name="x", include_pending=True),
    )


def test_deletion_takes_the_check_ins_along(client, make, event):
    made, other = make.checkin_list(event), make.checkin_list(event)
    position = make.position(make.order(event, status="p"), make.item(event))
    make.checkin(made, position)
    kept = make.checkin(other, position)
    url = f"{URL}{made.id}/"
    assert client.delete(url).status_code == 204
    assert (client.get(url).status_code, client.get(url).json) == (404, NONE_SUCH)
    results = client.get("events/sampleconf/checkins/").json["results"]
    assert [each["id"] for each in results] == [kept.id]


def test_creation_change_and_deletion_are_logged(client, make, event, logged):
    made = client.post(URL, {"name": "Door", "rules": RULES}).json
    item = make.item(event)
    client.patch(f"{URL}{made['id']}/", {"limit_products": [item.id], "rules": {}})
    client.delete(f"{URL}{made['id']}/")
    assert logged() == [
        (
            "pretix.event.checkinlist.added",
            "checkinlist",
            {"name": [None, "Door"], "rules": [None, RULES]},
        ),
        (
            "pretix.event.checkinlist.changed",
            "checkinlist",
            {"limit_products": [[], [item.id]], "rules": [RULES, {}]},
        ),
        ("pretix.event.checkinlist.deleted", "checkinlist", {"name": ["Door", None]}),
    ]
