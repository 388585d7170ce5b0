import pytest
from sqlalchemy import select

from pretixapi.models import Event, LogEntry, db
from tests.client import ApiClient
from tests.events.bodies import NOT_A_DATETIME, NOT_CREATED_LIVE, detailed, listed, new

KEYS = [
    "name",
    "slug",
    "live",
    "testmode",
    "currency",
    "date_from",
    "date_to",
    "date_admission",
    "is_public",
    "presale_start",
    "presale_end",
    "location",
    "geo_lat",
    "geo_lon",
    "has_subevents",
    "meta_data",
    "seating_plan",
    "plugins",
    "seat_category_mapping",
    "timezone",
    "item_meta_properties",
    "valid_keys",
    "all_sales_channels",
    "limit_sales_channels",
    "public_url",
    "sales_channels",
]


def test_event_created_with_defaults(client):
    response = client.post("events/", new())
    assert (response.status_code, response.json) == (201, listed())


def test_created_event_is_shown(client):
    client.post("events/", new())
    response = client.get("events/newconf/")
    assert (response.status_code, response.json) == (200, detailed())


def test_event_created_with_every_field(client, make, organizer):
    make.meta_property(organizer, "Format")
    values = {
        "name": {"de": "Konferenz", "en": "Conference"},
        "live": False,
        "testmode": True,
        "currency": "USD",
        "date_to": "2030-01-03T10:00:00Z",
        "date_admission": "2030-01-01T09:00:00Z",
        "is_public": False,
        "presale_start": "2029-01-01T00:00:00Z",
        "presale_end": "2029-12-31T00:00:00Z",
        "location": {"en": "Here"},
        "geo_lat": 48.5,
        "geo_lon": -9.25,
        "has_subevents": True,
        "meta_data": {"Format": "Talk"},
        "seating_plan": None,
        "plugins": ["pretix.plugins.stripe"],
        "seat_category_mapping": {},
        "timezone": "Europe/Berlin",
        "item_meta_properties": {"day": "Monday"},
        "all_sales_channels": False,
        "limit_sales_channels": ["web"],
    }
    response = client.post("events/", new(**values))
    assert (response.status_code, response.json) == (201, listed(**values))


def test_event_keys_are_in_order(client, event):
    only_detailed = {"valid_keys"}
    shown = client.get("events/sampleconf/").json
    in_list = client.get("events/").json["results"][0]
    assert list(shown) == KEYS
    assert list(in_list) == [key for key in KEYS if key not in only_detailed]


def test_event_created_over_form(client):
    form = {"name": "Plain", "slug": "form", "date_from": "2030-01-01 10:00", "is_public": "off"}
    response = client.post("events/", data=form)
    expected = listed(name={"en": "Plain"}, slug="form", is_public=False)
    assert (response.status_code, response.json) == (201, expected)


def test_event_created_over_form_with_lists(client):
    form = {**new(name="Plain"), "plugins": ["pretix.plugins.stripe", "pretix.plugins.badges"]}
    response = client.post("events/", data=form, content_type="multipart/form-data")
    assert response.json["plugins"] == ["pretix.plugins.stripe", "pretix.plugins.badges"]


def test_unknown_and_read_only_fields_ignored(client):
    ignored = {"foo": 1, "public_url": "http://x", "valid_keys": {"a": 1}, "id": 7}
    response = client.post("events/", new(**ignored, best_availability_state=100))
    assert (response.status_code, response.json) == (201, listed())


def test_required_fields_named_together(client):
    required = ["This field is required."]
    response = client.post("events/", {})
    expected = {"name": required, "slug": required, "date_from": required}
    assert (response.status_code, response.json) == (400, expected)


def test_all_wrong_fields_named_at_once_in_order(client, event):
    body = {
        "plugins": ["nope"],
        "meta_data": {"nope": "x"},
        "live": True,
        "slug": "sampleconf",
        "date_from": "tomorrow",
        "limit_sales_channels": ["nope"],
        "is_public": "maybe",
        "seat_category_mapping": {"a": 1},
    }
    response = client.post("events/", body)
    expected = {
        "name": ["This field is required."],
        "slug": ["This slug has already been used for a different event."],
        "live": [NOT_CREATED_LIVE],
        "date_from": [NOT_A_DATETIME],
        "is_public": ["Must be a valid boolean."],
        "meta_data": ["Meta data property 'nope' does not exist."],
        "plugins": ["Unknown plugin: 'nope'."],
        "seat_category_mapping": ["You cannot specify seat category mappings on event creation."],
        "limit_sales_channels": ["Object with identifier=nope does not exist."],
    }
    assert (response.status_code, response.json) == (400, expected)
    assert list(response.json) == list(expected)


def test_object_rules_wait_for_good_fields(client):
    response = client.post("events/", new(date_to="2029-01-01T00:00:00Z", currency="ABC"))
    assert response.json == {"currency": ['"ABC" is not a valid choice.']}


@pytest.mark.parametrize(
    "fault",
    [{"live": True}, {"plugins": ["nope"]}, {"date_to": "2029-01-01T00:00:00Z"}],
    ids=["field", "rule", "object"],
)
def test_refused_event_leaves_nothing_behind(client, fault):
    assert client.post("events/", new(**fault)).status_code == 400
    assert db.session.scalars(select(Event)).all() == []
    assert db.session.scalars(select(LogEntry)).all() == []


def test_new_event_has_settings_of_its_own(client):
    client.post("events/", new())
    assert db.session.scalars(select(Event.settings)).one() == {
        "event_list_type": "calendar",
        "invoice_email_attachment": True,
        "invoice_include_expire_date": True,
        "invoice_renderer_highlight_order_code": True,
        "name_scheme": "given_family",
    }


def test_defaults_come_from_the_configuration(make_app, make, organizer):
    app = make_app(DEFAULT_CURRENCY="CHF", DEFAULT_PLUGINS=("pretix.plugins.stripe",))
    client = ApiClient(app, make.token(make.team(organizer)))
    response = client.post("events/", new())
    assert response.json == listed(currency="CHF", plugins=["pretix.plugins.stripe"])


def test_event_of_another_organizer_may_have_the_slug(client, make):
    make.event(make.organizer("other"), "newconf")
    assert client.post("events/", new()).status_code == 201


def test_created_event_belongs_to_the_organizer_of_the_url(client, make, organizer):
    make.organizer("other")
    client.post("events/", new())
    assert db.session.scalars(select(Event.organizer_id)).one() == organizer.id
