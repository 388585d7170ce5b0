import pytest

from tests.events.bodies import detailed, new, sample

ENDS_FIRST = {"non_field_errors": ["The event cannot end before it starts."]}
PRESALE_ENDS_FIRST = {"non_field_errors": ["The event's presale cannot end before it starts."]}

GOOD = [
    {"date_from": "2017-12-27T10:00:00Z", "date_to": "2017-12-27T10:00:00Z"},
    {"presale_start": "2018-01-01T00:00:00Z", "presale_end": "2018-01-01T00:00:00Z"},
    {"date_admission": "2040-12-27T09:59:59Z"},
    {"date_admission": "2000-12-27T09:59:59Z"},
    {"presale_start": "2050-01-01T00:00:00Z"},
    {"presale_end": "1950-01-01T00:00:00Z"},
    {"date_to": None},
    {"presale_start": None, "presale_end": "2018-01-01T00:00:00Z"},
]
BAD = [
    ({"date_from": "2017-12-27T10:00:00Z", "date_to": "2017-12-27T09:59:59Z"}, ENDS_FIRST),
    (
        {"presale_start": "2018-01-01T00:00:00Z", "presale_end": "2017-01-01T00:00:00Z"},
        PRESALE_ENDS_FIRST,
    ),
    (
        {
            "date_from": "2017-12-27T10:00:00Z",
            "date_to": "2016-12-27T10:00:00Z",
            "presale_start": "2018-01-01T00:00:00Z",
            "presale_end": "2017-01-01T00:00:00Z",
        },
        ENDS_FIRST,
    ),
]


@pytest.mark.parametrize("dates", GOOD)
def test_dates_accepted(client, event, dates):
    client.post("events/", new(**dates))
    assert client.get("events/newconf/").json == detailed(**dates)
    assert client.patch("events/sampleconf/", dates).json == sample(**dates)


@pytest.mark.parametrize(("dates", "errors"), BAD)
def test_dates_in_one_body_compared(client, event, dates, errors):
    replacement = {"name": "x", "slug": "sampleconf", "date_from": "2017-12-27T10:00:00Z", **dates}
    for response in (
        client.post("events/", new(**dates)),
        client.patch("events/sampleconf/", dates),
        client.put("events/sampleconf/", replacement),
        client.post("events/sampleconf/clone/", new(**dates)),
    ):
        assert (response.status_code, response.json) == (400, errors)
    assert client.get("events/sampleconf/").json == sample()


def test_dates_of_different_zones_compared_as_moments(client, event):
    dates = {"date_from": "2017-12-27T10:00:00+02:00", "date_to": "2017-12-27T09:00:00+01:00"}
    assert client.patch("events/sampleconf/", dates).status_code == 200


def test_stored_dates_not_compared(client, event):
    changes = {"date_to": "2000-01-01T00:00:00Z"}
    response = client.patch("events/sampleconf/", changes)
    assert (response.status_code, response.json) == (200, sample(**changes))


def test_stored_presale_not_compared(client, event):
    client.patch("events/sampleconf/", {"presale_start": "2018-01-01T00:00:00Z"})
    response = client.patch("events/sampleconf/", {"presale_end": "2017-01-01T00:00:00Z"})
    assert response.status_code == 200
