import pytest

from tests.events.bodies import sample

REQUIRED = {"name": "x", "slug": "sampleconf", "date_from": "2018-01-01T00:00:00Z"}


@pytest.mark.parametrize(
    ("changes", "shown"),
    [
        ({}, {}),
        ({"name": "New"}, {"name": {"en": "New"}}),
        ({"slug": "sampleconf"}, {}),
        ({"has_subevents": False}, {}),
        ({"live": False}, {}),
        ({"currency": "USD"}, {"currency": "USD"}),
        ({"foo": "bar", "valid_keys": {}, "public_url": "x"}, {}),
        ({"testmode": True}, {"testmode": True}),
        ({"testmode": "yes", "geo_lat": "1"}, {"testmode": True, "geo_lat": 1.0}),
    ],
)
def test_event_changed(client, event, changes, shown):
    response = client.patch("events/sampleconf/", changes)
    assert (response.status_code, response.json) == (200, sample(**shown))
    assert client.get("events/sampleconf/").json == sample(**shown)


@pytest.mark.parametrize(
    ("changes", "errors"),
    [
        ({"slug": "other"}, {"slug": ["The event slug cannot be changed."]}),
        ({"slug": "SampleConf"}, {"slug": ["The event slug cannot be changed."]}),
        (
            {"has_subevents": True},
            {
                "has_subevents": [
                    "Once created an event cannot change between an series and a single event."
                ]
            },
        ),
        ({"date_from": None}, {"date_from": ["This field may not be null."]}),
        ({"name": None}, {"name": ["This field may not be null."]}),
        ({"slug": None}, {"slug": ["This field may not be null."]}),
        (
            {"slug": "other", "currency": "ABC", "plugins": ["x"]},
            {
                "slug": ["The event slug cannot be changed."],
                "currency": ['"ABC" is not a valid choice.'],
                "plugins": ["Unknown plugin: 'x'."],
            },
        ),
    ],
)
def test_change_refused(client, event, changes, errors):
    for method, body in (("PATCH", changes), ("PUT", {**REQUIRED, **changes})):
        response = client.open(method, "events/sampleconf/", {"testmode": True, **body})
        assert (response.status_code, response.json) == (400, errors)
    assert client.get("events/sampleconf/").json == sample()


def test_series_stays_a_series(client, make, organizer):
    make.event(organizer, "series", has_subevents=True)
    changed = client.patch("events/series/", {"has_subevents": False})
    message = "Once created an event cannot change between an series and a single event."
    assert (changed.status_code, changed.json) == (400, {"has_subevents": [message]})
    assert client.patch("events/series/", {"has_subevents": True}).status_code == 200


@pytest.mark.parametrize(
    ("body", "missing"),
    [({}, ["name", "slug", "date_from"]), ({"name": "x"}, ["slug", "date_from"])],
)
def test_replacement_needs_required_fields(client, event, body, missing):
    response = client.put("events/sampleconf/", body)
    expected = {name: ["This field is required."] for name in missing}
    assert (response.status_code, response.json) == (400, expected)


def test_replacement_keeps_what_it_does_not_name(client, event, make, organizer):
    make.meta_property(organizer, "Format")
    kept = {
        "testmode": True,
        "currency": "USD",
        "date_to": "2019-01-01T00:00:00Z",
        "date_admission": "2018-12-31T00:00:00Z",
        "is_public": False,
        "presale_start": "2017-01-01T00:00:00Z",
        "presale_end": "2018-01-01T00:00:00Z",
        "location": {"en": "Here"},
        "geo_lat": 1.0,
        "geo_lon": 2.0,
        "meta_data": {"Format": "Talk"},
        "plugins": ["pretix.plugins.stripe"],
        "timezone": "Europe/Berlin",
        "item_meta_properties": {"a": "b"},
        "all_sales_channels": False,
        "limit_sales_channels": ["web"],
    }
    client.patch("events/sampleconf/", kept)
    response = client.put("events/sampleconf/", REQUIRED)
    expected = sample(name={"en": "x"}, date_from="2018-01-01T00:00:00Z", **kept)
    assert (response.status_code, response.json) == (200, expected)


def test_replacement_takes_optional_fields(client, event):
    changes = {"location": {"de": "Hier"}, "testmode": True}
    response = client.put("events/sampleconf/", {**REQUIRED, **changes})
    expected = sample(name={"en": "x"}, date_from="2018-01-01T00:00:00Z", **changes)
    assert (response.status_code, response.json) == (200, expected)


def test_other_events_stay_as_they_are(client, make, organizer, event):
    make.event(organizer, "second")
    client.patch("events/second/", {"name": "New", "plugins": ["pretix.plugins.stripe"]})
    assert client.get("events/sampleconf/").json == sample()
