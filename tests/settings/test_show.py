import pytest

from pretixapi.settings.definitions import EVENT_SETTINGS, ORGANIZER_SETTINGS
from tests.query_count import counted_queries
from tests.settings.bodies import EVENT, ORGANIZER, event_body, organizer_body

both_levels = pytest.mark.parametrize("url", [ORGANIZER, EVENT])


def test_settings_of_organizer_are_defaults_at_first(client):
    response = client.get(ORGANIZER)
    assert (response.status_code, response.json) == (200, organizer_body())


def test_settings_of_event_are_defaults_at_first(client, event):
    response = client.get(EVENT)
    assert (response.status_code, response.json) == (200, event_body())


def test_settings_stand_in_wire_order_whatever_was_stored_first(client, make):
    organizer = make.organizer("other", settings={"reusable_media_active": True, "locales": ["de"]})
    make.event(organizer, settings={"seating_allow_blocked_seats_for_channel": [], "locale": "de"})
    client.headers = {"Authorization": f"Token {make.token(make.team(organizer))}"}
    base = "/api/v1/organizers/other/"
    assert list(client.get(base + ORGANIZER).json) == list(ORGANIZER_SETTINGS)
    assert list(client.get(base + EVENT).json) == list(EVENT_SETTINGS)


def test_new_event_starts_with_some_settings_of_its_own(client):
    client.patch(ORGANIZER, {"event_list_type": "week"})
    client.post("events/", {"name": "New", "slug": "sampleconf", "date_from": "2027-01-01"})
    assert client.get(EVENT).json == event_body(
        event_list_type="calendar",
        invoice_email_attachment=True,
        invoice_include_expire_date=True,
        invoice_renderer_highlight_order_code=True,
        name_scheme="given_family",
    )


@pytest.mark.parametrize("query", ["explain=true", "explain", "explain=", "explain=1", "explain=x"])
@both_levels
def test_explained_if_parameter_is_present(client, event, url, query):
    plain, explained = client.get(url).json, client.get(f"{url}?{query}").json
    assert list(explained) == list(plain)
    assert {key: each["value"] for key, each in explained.items()} == plain
    assert {frozenset(each) for each in explained.values()} == {
        frozenset(("value", "label", "help_text", "readonly"))
    }


@pytest.mark.parametrize(
    "query", ["explain=false", "explain=0", "explain=true&explain=false", "other=true"]
)
@both_levels
def test_not_explained_if_parameter_says_no(client, event, url, query):
    assert client.get(f"{url}?{query}").json == client.get(url).json


@both_levels
def test_documented_explanation(client, make, organizer, url):
    make.event(organizer, settings={"event_list_type": "calendar"})
    client.patch(ORGANIZER, {"event_list_type": "calendar"})
    assert client.get(f"{url}?explain=true").json["event_list_type"] == {
        "value": "calendar",
        "label": "Default overview style",
        "help_text": (
            "If your event series has more than 50 dates in the future, only the month or week "
            "calendar can be used."
        ),
        "readonly": False,
    }
    assert client.get(f"{url}?explain=true").json["imprint_url"] == {
        "value": None,
        "label": "Imprint URL",
        "help_text": (
            "This should point e.g. to a part of your website that has your contact details and "
            "legal information."
        ),
        "readonly": False,
    }


def test_help_text_is_null_where_there_is_none(client, event):
    explained = client.get(f"{EVENT}?explain=true").json
    assert explained["attendee_names_required"] == {
        "value": False,
        "label": "Require attendee names",
        "help_text": None,
        "readonly": False,
    }


def test_only_media_of_events_are_explained_as_readonly(client, event):
    def readonly(url):
        return {
            key for key, each in client.get(f"{url}?explain=true").json.items() if each["readonly"]
        }

    media = {key for key in EVENT_SETTINGS if key.startswith("reusable_media_")}
    assert (readonly(ORGANIZER), readonly(EVENT), len(media)) == (set(), media, 11)


@both_levels
def test_explaining_leaves_bare_values_as_they_are(client, event, url):
    client.get(f"{url}?explain=true")
    assert client.get(url).json["event_list_type"] == "list"


def test_organizer_settings_take_one_statement_beside_the_token(client):
    with counted_queries() as queries:
        client.get(ORGANIZER)
    assert len(queries) == 1 + 1


@pytest.mark.parametrize("query", ["", "?explain=true"])
def test_event_settings_take_one_statement_beside_token_and_event(client, event, query):
    with counted_queries() as queries:
        client.get(EVENT + query)
    assert len(queries) == 1 + 1


@both_levels
def test_head_answers_without_body(client, event, url):
    head, get = client.open("HEAD", url), client.get(url)
    assert (head.status_code, head.data) == (200, b"")
    assert head.headers["Content-Length"] == get.headers["Content-Length"]
