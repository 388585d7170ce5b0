import pytest
from sqlalchemy import select

from pretixapi.models import ItemMetaProperty, db
from tests.client import ApiClient
from tests.events.bodies import detailed, new, sample

SHAPE = "meta_data needs to be an object (str -> str)."


@pytest.fixture(autouse=True)
def properties(make, organizer):
    make.meta_property(make.organizer("other"), "Foreign")
    make.meta_property(organizer, "Format", default="Talk")
    make.meta_property(
        organizer, "Kind", choices=[{"key": "A", "label": {"en": "a"}}, {"key": "B"}]
    )
    make.meta_property(organizer, "Fixed", protected=True)


@pytest.fixture
def limited(app, make, organizer):
    """A client that may create and change events, but not touch what is the organizer's."""
    permissions = ("organizer.events:create", "event.settings.general:write")
    return ApiClient(app, make.token(make.team(organizer, *permissions)))


@pytest.mark.parametrize(
    ("meta_data", "shown"),
    [
        ({}, {}),
        ({"Format": "W"}, {"Format": "W"}),
        ({"Kind": "B", "Format": "W", "Fixed": "x"}, {"Format": "W", "Kind": "B", "Fixed": "x"}),
        ({"Format": ""}, {"Format": ""}),
        ({"Format": '\u00fc \U0001f389 " \\ \n'}, {"Format": '\u00fc \U0001f389 " \\ \n'}),
        ({"Format": 5}, {"Format": "5"}),
        ({"Format": 1.5}, {"Format": "1.5"}),
        ({"Format": True}, {"Format": "True"}),
        ({"Format": ["a"]}, {"Format": "['a']"}),
    ],
)
def test_meta_data_accepted(client, event, meta_data, shown):
    client.post("events/", new(meta_data=meta_data))
    assert client.get("events/newconf/").json == detailed(meta_data=shown)
    assert client.patch("events/sampleconf/", {"meta_data": meta_data}).json == sample(
        meta_data=shown
    )


@pytest.mark.parametrize(
    ("meta_data", "message"),
    [
        (None, "This field may not be null."),
        ([], SHAPE),
        ("x", SHAPE),
        (5, SHAPE),
        ({"nope": "b"}, "Meta data property 'nope' does not exist."),
        ({"nope": None}, "Meta data property 'nope' does not exist."),
        ({"Foreign": "b"}, "Meta data property 'Foreign' does not exist."),
        ({"format": "b"}, "Meta data property 'format' does not exist."),
        ({"Kind": "C"}, "Meta data property 'Kind' does not allow value 'C'."),
        ({"Kind": ""}, "Meta data property 'Kind' does not allow value ''."),
        ({"Kind": None}, "Meta data property 'Kind' does not allow value 'None'."),
        ({"Format": None}, SHAPE),
        ({"Format": "a\0b"}, "Null characters are not allowed."),
    ],
)
def test_meta_data_refused(client, event, meta_data, message):
    for response in (
        client.post("events/", new(meta_data=meta_data)),
        client.patch("events/sampleconf/", {"meta_data": meta_data}),
    ):
        assert (response.status_code, response.json) == (400, {"meta_data": [message]})


def test_meta_data_replaced_as_a_whole(client, event):
    client.patch("events/sampleconf/", {"meta_data": {"Format": "W", "Kind": "A"}})
    changed = client.patch("events/sampleconf/", {"meta_data": {"Kind": "B"}})
    assert changed.json == sample(meta_data={"Kind": "B"})
    assert client.patch("events/sampleconf/", {"meta_data": {}}).json == sample()


def test_meta_data_kept_where_not_named(client, event):
    client.patch("events/sampleconf/", {"meta_data": {"Format": "W"}})
    response = client.patch("events/sampleconf/", {"testmode": True})
    assert response.json == sample(testmode=True, meta_data={"Format": "W"})


def test_meta_data_of_two_events_apart(client, make, organizer, event):
    make.event(organizer, "second")
    client.patch("events/second/", {"meta_data": {"Format": "W"}})
    assert client.get("events/sampleconf/").json == sample()


def test_protected_meta_data_dropped_at_creation(limited, make, organizer):
    response = limited.post("events/", new(meta_data={"Fixed": "x", "Format": "W"}))
    assert (response.status_code, response.json["meta_data"]) == (201, {"Format": "W"})


def test_protected_meta_data_kept_in_change(client, limited, event):
    client.patch("events/sampleconf/", {"meta_data": {"Fixed": "x", "Format": "W"}})
    wanted = {"meta_data": {"Fixed": "y", "Kind": "A"}}
    response = limited.patch("events/sampleconf/", wanted)
    expected = sample(meta_data={"Fixed": "x", "Kind": "A"})
    assert (response.status_code, response.json) == (200, expected)


def test_protected_meta_data_takes_one_team_that_may_change_both(
    app, client, make, event, organizer
):
    general = "organizer.settings.general:write"
    own, settings = make.team(organizer, general, events=[]), "event.settings.general:write"
    user = make.user("alice@example.org", own, make.team(organizer, settings))
    changed = ApiClient(app, make.user_token(user)).patch(
        "events/sampleconf/", {"meta_data": {"Fixed": "y"}}
    )
    assert (changed.status_code, changed.json["meta_data"]) == (200, {})
    user = make.user("bob@example.org", make.team(organizer, settings, general))
    changed = ApiClient(app, make.user_token(user)).patch(
        "events/sampleconf/", {"meta_data": {"Fixed": "y"}}
    )
    assert (changed.status_code, changed.json["meta_data"]) == (200, {"Fixed": "y"})


def test_protected_meta_data_must_exist_all_the_same(limited, event):
    response = limited.patch("events/sampleconf/", {"meta_data": {"nope": "x"}})
    assert response.json == {"meta_data": ["Meta data property 'nope' does not exist."]}


def test_item_meta_properties_replaced_as_a_whole(client, event):
    first = client.patch("events/sampleconf/", {"item_meta_properties": {"a": "1", "b": "2"}})
    second = client.patch("events/sampleconf/", {"item_meta_properties": {"c": "4", "b": "3"}})
    third = client.patch("events/sampleconf/", {"item_meta_properties": {}})
    assert [each.json for each in (first, second, third)] == [
        sample(item_meta_properties={"a": "1", "b": "2"}),
        sample(item_meta_properties={"b": "3", "c": "4"}),
        sample(),
    ]


def test_item_meta_property_keeps_its_row_when_it_stays(client, event):
    client.patch("events/sampleconf/", {"item_meta_properties": {"a": "1", "b": "2"}})
    ids = select(ItemMetaProperty.id).where(ItemMetaProperty.name == "b")
    before = db.session.scalars(ids).one()
    client.patch("events/sampleconf/", {"item_meta_properties": {"b": "3"}})
    db.session.rollback()
    assert db.session.scalars(ids).one() == before
