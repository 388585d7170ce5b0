from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace

import pytest

from pretixapi.orders.expiry import usual_expiry
from pretixapi.settings.effective import EVENT_DEFAULTS
from tests.orders.creation.bodies import sold

# A Wednesday.
NOW = datetime(2017, 12, 6, 23, 30, tzinfo=UTC)


@pytest.fixture
def expiry():
    """A function that tells when an order placed at NOW expires by some settings of an event."""

    def tell(zone="UTC", dates=(), **settings):
        event = SimpleNamespace(
            timezone=zone,
            date_from=datetime(2017, 12, 12, 23, 30, tzinfo=UTC),
            date_to=None,
        )
        settings = {**EVENT_DEFAULTS, **settings}
        return usual_expiry(NOW, event, settings, dates).isoformat().removesuffix("+00:00")

    return tell


@pytest.mark.parametrize(
    ("settings", "expires"),
    [
        ({}, "2017-12-20T23:59:59"),
        ({"payment_term_days": None}, "2017-12-20T23:59:59"),
        ({"payment_term_days": 0}, "2017-12-06T23:59:59"),
        # It is the next day there.
        ({"zone": "Europe/Berlin"}, "2017-12-21T22:59:59"),
        ({"zone": "America/New_York"}, "2017-12-21T04:59:59"),
        # Nobody pays on a Saturday or Sunday.
        ({"payment_term_days": 3}, "2017-12-11T23:59:59"),
        ({"payment_term_days": 4}, "2017-12-11T23:59:59"),
        ({"payment_term_days": 5}, "2017-12-11T23:59:59"),
        ({"payment_term_days": 3, "payment_term_weekdays": False}, "2017-12-09T23:59:59"),
        ({"payment_term_mode": "minutes"}, "2017-12-07T00:00:00"),
        ({"payment_term_mode": "minutes", "payment_term_minutes": 90}, "2017-12-07T01:00:00"),
        ({"payment_term_last": "2017-12-10"}, "2017-12-10T23:59:59"),
        ({"payment_term_last": "2018-12-10"}, "2017-12-20T23:59:59"),
        ({"payment_term_last": "RELDATE/1/-/date_from/"}, "2017-12-11T23:59:59"),
        ({"payment_term_days": 1000000}, "4755-11-03T23:59:59"),
    ],
)
def test_order_expires_by_the_settings(expiry, settings, expires):
    assert expiry(**settings) == expires


def test_order_for_several_dates_expires_by_the_first(expiry):
    dates = [
        SimpleNamespace(timezone="UTC", date_from=datetime(2017, 12, day, tzinfo=UTC))
        for day in (15, 14, 16)
    ]
    assert expiry(dates=dates, payment_term_last="RELDATE/1/-/date_from/") == "2017-12-13T23:59:59"


def test_new_order_expires_at_the_end_of_a_day(client, send, item):
    settings = {"payment_term_days": 3, "payment_term_weekdays": False}
    client.patch("events/sampleconf/settings/", settings)
    order = send(sold(item)).json
    placed = date.fromisoformat(order["datetime"][:10])
    assert order["expires"] == f"{placed + timedelta(days=3)}T23:59:59Z"


def test_new_order_of_a_series_expires_by_its_dates(client, make, series, send):
    item = make.item(series)
    first, second = (
        make.subevent(series, date_from=datetime(year, 5, 5, 10, tzinfo=UTC))
        for year in (2016, 2015)
    )
    make.quota(series, item, subevent_id=first.id)
    make.quota(series, item, subevent_id=second.id)
    client.patch("events/sampleconf/settings/", {"payment_term_last": "RELDATE/1/-/date_from/"})
    tickets = [sold(item, subevent=each.id) for each in (first, second)]
    assert [send(*some).json["expires"] for some in (tickets[:1], tickets)] == [
        "2016-05-04T23:59:59Z",
        "2015-05-04T23:59:59Z",
    ]
