import pytest
from sqlalchemy import delete, insert

from pretixapi.models import SalesChannel, event_sales_channels
from tests.locks import send_during
from tests.sales_channels.bodies import IN_USE, NONE_SUCH, WEB

URL = "saleschannels/api.app/"
LIMITED = {"all_sales_channels": False, "limit_sales_channels": ["api.app"]}


@pytest.fixture
def stored(make, organizer):
    return make.sales_channel(organizer, "api.app")


@pytest.fixture
def locks_are_on_rows(engine_name):
    if engine_name == "sqlite":
        pytest.skip("SQLite lets one request write at a time.")


def test_delete(client, stored):
    response = client.delete(URL)
    assert (response.status_code, response.data) == (204, b"")
    response = client.delete(URL)
    assert (response.status_code, response.json) == (404, NONE_SUCH)
    assert client.get("saleschannels/").json["results"] == [WEB]


def test_delete_of_the_first_channel(client):
    response = client.delete("saleschannels/web/")
    assert (response.status_code, response.json) == (403, IN_USE)
    assert client.get("saleschannels/web/").json == WEB
    assert client.get("log/").json["results"] == []


def test_delete_of_a_channel_that_an_event_is_limited_to(client, stored, event):
    client.patch("events/sampleconf/", LIMITED)
    response = client.delete(URL)
    assert (response.status_code, response.json) == (403, IN_USE)
    assert client.get("events/sampleconf/").json["limit_sales_channels"] == ["api.app"]
    client.patch("events/sampleconf/", {"limit_sales_channels": []})
    assert client.delete(URL).status_code == 204


def test_delete_of_a_channel_that_events_for_all_channels_are_sold_through(client, stored, event):
    assert client.delete(URL).status_code == 204
    assert client.get("events/sampleconf/").json["sales_channels"] == ["web"]


def test_delete_is_logged(client, stored):
    subject = {"type": "saleschannel", "id": stored.id}
    client.delete(URL)
    (entry,) = client.get("log/").json["results"]
    assert entry["action"] == "pretix.saleschannel.deleted"
    assert entry["object"] == subject
    assert entry["changes"] == {"identifier": ["api.app", None]}


def test_an_event_is_not_limited_to_a_channel_that_goes(client, stored, event, locks_are_on_rows):
    response = send_during(
        delete(SalesChannel).where(SalesChannel.id == stored.id),
        lambda: client.patch("events/sampleconf/", LIMITED),
    )
    fault = "Object with identifier=api.app does not exist."
    assert (response.status_code, response.json) == (400, {"limit_sales_channels": [fault]})


def test_a_channel_stays_that_an_event_is_being_limited_to(
    client, stored, event, locks_are_on_rows
):
    limit = insert(event_sales_channels).values(event_id=event.id, sales_channel_id=stored.id)
    response = send_during(limit, lambda: client.delete(URL))
    assert (response.status_code, response.json) == (403, IN_USE)


def test_channel_that_settings_of_an_event_name_not_deleted(client, make, organizer, event):
    make.sales_channel(organizer, "api.app")
    key = "seating_allow_blocked_seats_for_channel"
    client.patch("events/sampleconf/settings/", {key: ["api.app"]})
    response = client.delete("saleschannels/api.app/")
    assert (response.status_code, response.json) == (
        403,
        {"detail": "Can only be deleted if unused."},
    )
    client.patch("events/sampleconf/settings/", {key: None, "mail_prefix": "api.app"})
    assert client.delete("saleschannels/api.app/").status_code == 204


def test_channel_of_an_order_not_deleted(client, make, event, stored):
    make.order(event, status="c", sales_channel_id=stored.id)
    response = client.delete(URL)
    assert (response.status_code, response.json) == (403, IN_USE)
