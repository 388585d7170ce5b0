import pytest

from tests.settings.bodies import EVENT, ORGANIZER, event_body, organizer_body


def test_value_of_organizer_shines_through(client, event):
    client.patch(ORGANIZER, {"event_list_type": "week", "region": "DE"})
    assert client.get(EVENT).json == event_body(event_list_type="week", region="DE")


def test_value_of_event_shields_from_organizer(client, event):
    client.patch(EVENT, {"event_list_type": "calendar"})
    client.patch(ORGANIZER, {"event_list_type": "week"})
    assert client.get(EVENT).json == event_body(event_list_type="calendar")
    client.patch(ORGANIZER, {"event_list_type": None})
    assert client.get(EVENT).json == event_body(event_list_type="calendar")


def test_value_of_event_stays_its_own(client, event, make, organizer):
    make.event(organizer, "other")
    client.patch(EVENT, {"event_list_type": "calendar"})
    assert client.get("events/other/settings/").json == event_body()
    assert client.get(ORGANIZER).json == organizer_body()


def test_null_lets_the_next_level_apply_and_shows_it(client, event):
    client.patch(ORGANIZER, {"event_list_type": "week"})
    client.patch(EVENT, {"event_list_type": "calendar"})
    response = client.patch(EVENT, {"event_list_type": None})
    assert (response.status_code, response.json) == (200, event_body(event_list_type="week"))
    response = client.patch(ORGANIZER, {"event_list_type": None})
    assert (response.status_code, response.json) == (200, organizer_body())
    assert client.get(EVENT).json == event_body()


@pytest.mark.parametrize("url", [ORGANIZER, EVENT])
def test_null_where_nothing_is_stored_changes_nothing(client, event, url):
    before = client.get(url).json
    response = client.patch(url, {"primary_color": None, "imprint_url": None, "locales": None})
    assert (response.status_code, response.json) == (200, before)


def test_value_equal_to_inherited_one_is_pinned(client, event):
    def colors():
        return [client.get(url).json["primary_color"] for url in (ORGANIZER, EVENT)]

    assert colors() == ["#8E44B3", "#8E44B3"]
    client.patch(ORGANIZER, {"primary_color": "#222222"})
    client.patch(EVENT, {"primary_color": "#222222"})
    client.patch(ORGANIZER, {"primary_color": "#111111"})
    assert colors() == ["#111111", "#222222"]
    client.patch(EVENT, {"primary_color": "#333333"})
    assert colors() == ["#111111", "#333333"]
    client.patch(ORGANIZER, {"primary_color": "#444444"})
    client.patch(EVENT, {"primary_color": None})
    assert colors() == ["#444444", "#444444"]
    client.patch(ORGANIZER, {"primary_color": None})
    assert colors() == ["#8E44B3", "#8E44B3"]


def test_value_equal_to_default_is_pinned(client, event):
    client.patch(EVENT, {"theme_round_borders": True})
    client.patch(ORGANIZER, {"theme_round_borders": False})
    assert client.get(EVENT).json == event_body(theme_round_borders=True)


def test_event_inherits_what_the_organizer_does_not_show(client, make):
    organizer = make.organizer("other", settings={"show_times": False, "max_items_per_order": 3})
    make.event(organizer)
    client.headers = {"Authorization": f"Token {make.token(make.team(organizer))}"}
    base = "/api/v1/organizers/other/"
    assert client.get(base + ORGANIZER).json == organizer_body()
    assert client.get(base + EVENT).json == event_body(show_times=False, max_items_per_order=3)
    assert client.patch(base + EVENT, {"show_times": None}).json == event_body(
        show_times=False, max_items_per_order=3
    )


def test_event_inherits_readonly_settings(client, event):
    client.patch(ORGANIZER, {"reusable_media_active": True})
    assert client.get(EVENT).json == event_body(reusable_media_active=True)


def test_clone_keeps_stored_values_but_not_inherited_ones(client, event):
    client.patch(ORGANIZER, {"primary_color": "#111111", "region": "DE"})
    client.patch(EVENT, {"primary_color": "#222222", "show_times": False})
    body = {"name": "Copy", "slug": "copy", "date_from": "2027-01-01"}
    assert client.post("events/sampleconf/clone/", body).status_code == 201
    client.patch(ORGANIZER, {"primary_color": "#333333", "region": "AT"})
    assert client.get("events/copy/settings/").json == event_body(
        primary_color="#222222", show_times=False, region="AT"
    )
