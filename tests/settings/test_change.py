import pytest
from sqlalchemy import select

from pretixapi.models import Event, Organizer, db
from tests.settings.bodies import EVENT, ORGANIZER, event_body, organizer_body

both_levels = pytest.mark.parametrize("url", [ORGANIZER, EVENT])


def stored(model):
    return db.session.execute(select(model.settings)).scalar_one()


def logged(client, url):
    """What the log says of settings, the newest entry first."""
    names = ("action", "event", "object", "changes")
    return [{name: each[name] for name in names} for each in client.get(url).json["results"]]


@both_levels
def test_empty_body_changes_nothing(client, event, url):
    before = client.get(url).json
    for options in ({"json": {}}, {"data": b""}):
        response = client.patch(url, **options)
        assert (response.status_code, response.json) == (200, before)


def test_only_what_is_sent_changes(client, event):
    client.patch(EVENT, {"show_times": False, "region": "DE"})
    response = client.patch(EVENT, {"locales": ["en", "de"], "region": "AT"})
    assert (response.status_code, response.json) == (
        200,
        event_body(show_times=False, region="AT", locales=["en", "de"]),
    )


@pytest.mark.parametrize(
    ("url", "body", "expected"),
    [
        (ORGANIZER, {"foo": "bar"}, organizer_body()),
        (ORGANIZER, {"payment_stripe_secret": "x"}, organizer_body()),
        (ORGANIZER, {"show_times": "garbage"}, organizer_body()),
        (ORGANIZER, {"show_times": False}, organizer_body()),
        (EVENT, {"foo": "bar"}, event_body()),
        (EVENT, {"giftcard_length": 9}, event_body()),
        (EVENT, {"cookie_consent": True}, event_body()),
    ],
)
def test_unknown_keys_are_ignored(client, event, url, body, expected):
    response = client.patch(url, body)
    assert (response.status_code, response.json) == (200, expected)
    assert (stored(Organizer), stored(Event)) == ({}, {})


@pytest.mark.parametrize("value", [True, False, None, "yes"])
def test_readonly_setting_keeps_its_value(client, event, value):
    client.patch(ORGANIZER, {"reusable_media_active": True})
    response = client.patch(EVENT, {"reusable_media_active": value, "show_times": False})
    assert (response.status_code, response.json) == (
        200,
        event_body(reusable_media_active=True, show_times=False),
    )
    assert stored(Event) == {"show_times": False}


def test_readonly_setting_refuses_a_wrong_value(client, event):
    body = {"reusable_media_active": "garbage", "show_times": False}
    response = client.patch(EVENT, body)
    assert (response.status_code, response.json) == (
        400,
        {"reusable_media_active": ["Must be a valid boolean."]},
    )
    assert stored(Event) == {}


def test_every_wrong_value_is_told_and_nothing_stored(client, event):
    body = {"primary_color": "x", "locale": "xx", "max_items_per_order": 0, "show_times": False}
    response = client.patch(EVENT, body)
    assert (response.status_code, list(response.json.items())) == (
        400,
        [
            ("locale", ['"xx" is not a valid choice.']),
            ("max_items_per_order", ["Ensure this value is greater than or equal to 1."]),
            ("primary_color", ["Please enter the hexadecimal code of a color, e.g. #990000."]),
        ],
    )
    assert client.get(EVENT).json == event_body()


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("[]", "Invalid data. Expected a dictionary, but got list."),
        ('"x"', "Invalid data. Expected a dictionary, but got str."),
        ("null", "No data provided"),
    ],
)
@both_levels
def test_body_that_is_no_object(client, event, url, body, message):
    response = client.patch(url, data=body, content_type="application/json")
    assert (response.status_code, response.json) == (400, {"non_field_errors": [message]})


def test_form_is_read_too(client, event):
    response = client.patch(EVENT, data={"show_times": "off", "confirm_texts": ["a", "b"]})
    assert (response.status_code, response.json) == (
        200,
        event_body(show_times=False, confirm_texts=[{"en": "a"}, {"en": "b"}]),
    )


@both_levels
def test_answer_to_a_change_is_never_explained(client, event, url):
    response = client.patch(f"{url}?explain=true", {"event_list_type": "week"})
    assert response.json == client.get(url).json
    assert response.json["event_list_type"] == "week"


def test_stored_is_what_was_sent_in_plain_json(client, event):
    client.patch(ORGANIZER, {"giftcard_length": "7.0", "locales": ["de", "de"], "region": None})
    client.patch(
        EVENT,
        {
            "cancel_allow_user_paid_keep": 5,
            "payment_term_last": "2017-12-27",
            "confirm_texts": ["a"],
            "locales": ["de", "en"],
        },
    )
    assert (stored(Organizer), stored(Event)) == (
        {"giftcard_length": 7, "locales": ["de"]},
        {
            "cancel_allow_user_paid_keep": "5.00",
            "payment_term_last": "2017-12-27T00:00:00",
            "confirm_texts": [{"en": "a"}],
            "locales": ["de", "en"],
        },
    )


def test_change_of_organizer_is_logged(client, organizer):
    client.patch(ORGANIZER, {"event_list_type": "week", "region": "DE"})
    client.patch(ORGANIZER, {"event_list_type": None, "region": "DE", "giftcard_length": 8})
    about = {
        "action": "pretix.organizer.settings",
        "event": None,
        "object": {"type": "organizer", "id": organizer.id},
    }
    assert logged(client, "log/") == [
        {**about, "changes": {"event_list_type": ["week", None], "giftcard_length": [None, 8]}},
        {**about, "changes": {"event_list_type": [None, "week"], "region": [None, "DE"]}},
    ]


def test_change_of_event_is_logged(client, event):
    client.patch(ORGANIZER, {"primary_color": "#111111"})
    client.patch(EVENT, {"primary_color": "#111111"})
    client.patch(EVENT, {"primary_color": "#222222", "cancel_allow_user_paid_keep": 1})
    about = {
        "action": "pretix.event.settings",
        "event": "sampleconf",
        "object": {"type": "event", "id": event.id},
    }
    assert logged(client, "events/sampleconf/log/") == [
        {
            **about,
            "changes": {
                "cancel_allow_user_paid_keep": [None, "1.00"],
                "primary_color": ["#111111", "#222222"],
            },
        },
        {**about, "changes": {"primary_color": [None, "#111111"]}},
    ]


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"unknown": 1},
        {"region": "DE"},
        {"primary_color": None},
        {"event_list_type": "foo"},
        {"reusable_media_active": True},
        {"locales": []},
    ],
)
def test_what_changes_nothing_is_not_logged(client, make, organizer, body):
    make.event(organizer, settings={"region": "DE"})
    client.patch(EVENT, body)
    assert logged(client, "log/") == []
