import pytest

from pretixapi.models import db
from tests.client import ApiClient
from tests.subevents.bodies import ALL, NONE_SUCH, REQUIRED, URL, shown

THEN = "2017-12-27T10:00:00Z"


def stored(made, **values):
    return shown({"id": made.id, "last_modified": THEN}, **values)


@pytest.mark.parametrize("url", [URL, ALL])
def test_list(client, make, event, url):
    first, second = make.subevent(event), make.subevent(event, "Second night", active=True)
    make.subevent(make.event(make.organizer("theirs"), has_subevents=True))
    response = client.get(url)
    assert response.status_code == 200
    assert response.json == {
        "count": 2,
        "next": None,
        "previous": None,
        "results": [stored(first), stored(second, name={"en": "Second night"}, active=True)],
    }


def test_list_of_an_event_has_no_dates_of_another(client, make, event, foreign):
    made = make.subevent(foreign)
    assert client.get(URL).json["results"] == []
    assert client.get(ALL).json["results"] == [stored(made, event="other")]


def test_one_event_can_be_read_and_written_and_all_can_be_read(client, make, event):
    made = make.subevent(event)
    assert {url: client.get(url).headers["Allow"] for url in (URL, f"{URL}{made.id}/")} == {
        URL: "GET, POST, HEAD, OPTIONS",
        f"{URL}{made.id}/": "GET, PUT, PATCH, DELETE, HEAD, OPTIONS",
    }
    for url in (ALL, f"{ALL}{made.id}/"):
        assert client.get(url).headers["Allow"] == "GET, HEAD, OPTIONS"
        assert client.post(url, REQUIRED).status_code == 405


@pytest.mark.parametrize("url", [URL, ALL])
def test_show(client, make, event, url):
    made = make.subevent(event)
    response = client.get(f"{url}{made.id}/")
    expected = stored(made)
    assert (response.status_code, response.json) == (200, expected)
    assert list(response.json) == list(expected)


def test_single_date_does_not_tell_its_availability(client, make, event):
    made = make.subevent(event)
    assert client.get(f"{URL}{made.id}/?with_availability_for=web").json == stored(made)


@pytest.mark.parametrize("method", ["get", "patch", "put", "delete"])
def test_date_of_another_event_is_not_found(client, make, foreign, event, method):
    made = make.subevent(foreign)
    response = getattr(client, method)(f"{URL}{made.id}/")
    assert (response.status_code, response.json) == (404, NONE_SUCH)


@pytest.mark.parametrize("url", [URL, ALL])
def test_no_such_date(client, event, url):
    for id_ in ("999999", "0", "-1", "9" * 30):
        response = client.get(f"{url}{id_}/")
        assert (response.status_code, response.json) == (404, NONE_SUCH)
    response = client.get(f"{url}abc/")
    assert (response.status_code, response.json) == (404, {"detail": "Not found."})


def test_date_of_another_organizer_is_not_found(client, make):
    made = make.subevent(make.event(make.organizer("theirs"), has_subevents=True))
    response = client.get(f"{ALL}{made.id}/")
    assert (response.status_code, response.json) == (404, NONE_SUCH)


@pytest.fixture
def client_for(app, make, organizer):
    """A maker of clients that may reach some events alone."""

    def make_one(*events):
        team = make.team(organizer, "event.items:write", events=list(events))
        return ApiClient(app, make.token(team))

    return make_one


def test_team_sees_the_dates_of_its_events_alone(client_for, make, event, foreign):
    mine, theirs = make.subevent(event), make.subevent(foreign)
    client = client_for(event)
    assert client.get(ALL).json["results"] == [stored(mine)]
    assert client.get(f"{ALL}?active=false&search=night").json["count"] == 1
    assert client.get(f"{ALL}{mine.id}/").json == stored(mine)
    response = client.get(f"{ALL}{theirs.id}/")
    assert (response.status_code, response.json) == (404, NONE_SUCH)


def test_team_without_events_sees_no_dates(client_for, make, event):
    made = make.subevent(event)
    client = client_for()
    assert client.get(ALL).json["results"] == []
    response = client.get(f"{ALL}{made.id}/")
    assert (response.status_code, response.json) == (404, NONE_SUCH)


def test_date_with_everything_is_listed_as_it_is_shown(client, make, organizer, event):
    make.meta_property(organizer, "Format")
    shirt = make.item(event)
    small = make.variation(shirt)
    parts = {
        "item_price_overrides": [{"item": shirt.id, "price": "1.00"}],
        "variation_price_overrides": [{"variation": small.id, "price": "2.00"}],
        "meta_data": {"Format": "Talk"},
    }
    made = client.post(URL, {**REQUIRED, **parts}).json
    db.session.rollback()
    assert [client.get(url).json["results"] for url in (URL, ALL)] == [[made], [made]]
