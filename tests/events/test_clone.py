import pytest
from sqlalchemy import select

from pretixapi.models import Event, ItemMetaProperty, db
from tests.client import ApiClient
from tests.events.bodies import (
    BADGES,
    FORBIDDEN,
    NOT_CREATED_LIVE,
    SLUG_TAKEN,
    STRIPE,
    cloned,
    detailed,
    new,
)


def test_clone_of_minimal_body(client, source):
    response = client.post("events/source/clone/", new())
    assert (response.status_code, response.json) == (201, cloned())
    assert client.get("events/newconf/").json == cloned()


def test_clone_of_a_plain_event(client, event):
    response = client.post("events/sampleconf/clone/", new())
    assert (response.status_code, response.json) == (201, detailed(plugins=[]))


@pytest.mark.parametrize(
    "values",
    [
        {"is_public": True},
        {"is_public": False},
        {"testmode": False},
        {"timezone": "UTC"},
        {"plugins": []},
        {"plugins": [BADGES]},
        {"meta_data": {}},
        {"meta_data": {"Format": "Talk"}},
        {"date_admission": None},
        {"date_admission": "2029-12-31T00:00:00Z"},
        {"all_sales_channels": True, "limit_sales_channels": []},
        {"all_sales_channels": False, "limit_sales_channels": ["api.app"]},
        {"currency": "CHF"},
        {"date_to": "2030-01-02T10:00:00Z"},
        {"presale_start": "2029-05-01T10:00:00Z", "presale_end": "2029-06-01T10:00:00Z"},
        {"location": {"en": "Elsewhere"}, "geo_lat": 3.0, "geo_lon": 4.0},
        {"has_subevents": True},
    ],
)
def test_body_of_clone_wins(client, source, values):
    response = client.post("events/source/clone/", new(**values))
    assert (response.status_code, response.json) == (201, cloned(**values))


@pytest.mark.parametrize(
    ("body", "state"),
    [
        ({"all_sales_channels": True}, (True, [])),
        ({"sales_channels": ["api.app"]}, (False, ["api.app"])),
        ({"sales_channels": []}, (False, [])),
        ({"all_sales_channels": False}, (False, [])),
    ],
)
def test_channels_of_clone_come_from_one_side(client, source, body, state):
    response = client.post("events/source/clone/", new(**body))
    expected = cloned(all_sales_channels=state[0], limit_sales_channels=state[1])
    assert response.json == expected


def test_item_meta_properties_of_clone_joined(client, source):
    body = new(item_meta_properties={"day": "Friday", "x": "y"})
    response = client.post("events/source/clone/", body)
    assert response.json["item_meta_properties"] == {"day": "Friday", "x": "y"}
    count = select(ItemMetaProperty).join(Event, Event.id == ItemMetaProperty.event_id)
    rows = db.session.scalars(count.where(Event.slug == "newconf")).all()
    assert {row.name: row.default for row in rows} == {"day": "Friday", "x": "y"}
    assert len(rows) == 2


def test_clone_of_series_is_a_single_event(client, make, organizer):
    make.event(organizer, "series", has_subevents=True)
    response = client.post("events/series/clone/", new())
    assert (response.status_code, response.json) == (201, detailed(plugins=[]))


def test_clone_of_live_event_is_not_live(client, make, organizer):
    make.event(organizer, "running", live=True)
    assert client.post("events/running/clone/", new()).json == detailed(plugins=[])


def test_clone_copies_settings_but_no_signing_keys(client, source):
    source.settings = {
        "primary_color": "#123456",
        "locales": ["en", "de"],
        "ticket_secrets_pretix_sig1_pubkey": "a",
        "ticket_secrets_pretix_sig1_privkey": "b",
    }
    db.session.commit()
    client.post("events/source/clone/", new())
    copied = db.session.scalars(select(Event.settings).where(Event.slug == "newconf")).one()
    assert copied == {"primary_color": "#123456", "locales": ["en", "de"]}


def test_clone_leaves_the_source_as_it_was(client, source):
    before = client.get("events/source/").json
    client.post("events/source/clone/", new(plugins=[], meta_data={}, item_meta_properties={}))
    client.patch("events/newconf/", {"name": "Changed", "meta_data": {"Format": "Other"}})
    assert client.get("events/source/").json == before


def test_clone_copies_no_imported_secrets(client, make, source):
    make.imported_secret(source, "foobar")
    client.post("events/source/clone/", new())
    lists = [client.get(f"events/{slug}/imported_secrets/") for slug in ("source", "newconf")]
    assert [each.json["count"] for each in lists] == [1, 0]
    assert [len(each.json["results"]) for each in lists] == [1, 0]


def test_clone_keeps_hidden_plugins(client, source):
    source.plugins = ["pretix.plugins.checkinlists", STRIPE]
    db.session.commit()
    client.post("events/source/clone/", new())
    copied = db.session.scalars(select(Event.plugins).where(Event.slug == "newconf")).one()
    assert copied == ["pretix.plugins.checkinlists", STRIPE]


def test_clone_copies_protected_meta_data_for_everyone(app, client, make, organizer, source):
    make.meta_property(organizer, "Fixed", protected=True)
    client.patch("events/source/", {"meta_data": {"Fixed": "x"}})
    limited = ApiClient(app, make.token(make.team(organizer, "organizer.events:create")))
    response = limited.post("events/source/clone/", new())
    assert (response.status_code, response.json) == (201, cloned(meta_data={"Fixed": "x"}))


def test_protected_meta_data_in_body_of_clone_dropped(app, make, organizer, source):
    make.meta_property(organizer, "Fixed", protected=True)
    limited = ApiClient(app, make.token(make.team(organizer, "organizer.events:create")))
    body = new(meta_data={"Fixed": "x", "Format": "Talk"})
    response = limited.post("events/source/clone/", body)
    assert response.json == cloned(meta_data={"Format": "Talk"})


@pytest.mark.parametrize(
    ("date_from", "admission"),
    [("0001-01-01T00:00:00Z", "before"), ("9999-12-31T23:59:59Z", "after")],
)
def test_admission_of_clone_out_of_range(client, source, date_from, admission):
    values = {"before": "2028-12-31T00:00:00Z", "after": "2029-01-03T00:00:00Z"}
    client.patch("events/source/", {"date_admission": values[admission]})
    shifted = client.post("events/source/clone/", new(date_from=date_from))
    given = client.post("events/source/clone/", new(date_from=date_from, date_admission=None))
    message = "The admission date that goes with this start is out of range."
    assert (shifted.status_code, shifted.json) == (400, {"date_from": [message]})
    assert given.status_code == 201


@pytest.mark.parametrize(
    ("body", "errors"),
    [
        (
            {},
            {
                "name": ["This field is required."],
                "slug": ["This field is required."],
                "date_from": ["This field is required."],
            },
        ),
        (new(slug="source"), SLUG_TAKEN),
        (new(live=True), {"live": [NOT_CREATED_LIVE]}),
        (new(slug="api"), {"slug": ["This field has an invalid value: api."]}),
        (new(plugins=["x"]), {"plugins": ["Unknown plugin: 'x'."]}),
        (
            new(seat_category_mapping={"a": 1}),
            {
                "seat_category_mapping": [
                    "You cannot specify seat category mappings on event creation."
                ]
            },
        ),
    ],
)
def test_clone_refused(client, source, body, errors):
    for url in ("events/source/clone/", "events/?clone_from=source"):
        response = client.post(url, body)
        assert (response.status_code, response.json) == (400, errors)
    assert client.get("events/").json["count"] == 1


def test_source_of_clone_is_hidden(client):
    response = client.post("events/nosuch/clone/", new())
    assert (response.status_code, response.json) == (403, FORBIDDEN)


@pytest.mark.parametrize("method", ["GET", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"])
def test_clone_takes_posts_only(client, event, method):
    response = client.open(method, "events/sampleconf/clone/")
    body = b"" if method == "HEAD" else f'{{"detail":"Method \'{method}\' not allowed."}}'.encode()
    assert (response.status_code, response.headers["Allow"], response.data) == (405, "POST", body)
