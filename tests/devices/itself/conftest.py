"""A device that asks what to work for, and what it might be told: events put around now."""

from datetime import UTC, datetime, timedelta

import pytest

DAY = 24


@pytest.fixture
def calls(calling):
    return calling()


@pytest.fixture
def now():
    return datetime.now(UTC)


@pytest.fixture
def zone(now):
    """A maker of zones in which it is that hour at the moment."""

    def make_one(hour):
        east = (hour - now.hour + 11) % DAY - 11
        # These are named by how far behind they are.
        return f"Etc/GMT{-east:+}" if east else "Etc/UTC"

    return make_one


@pytest.fixture
def add(make, organizer, now, zone):
    """A maker of live events from and to so many minutes from now, where it is noon."""

    def make_one(slug, start, end=None, *, hour=12, admission=None, **values):
        moments = {"date_from": start, "date_to": end, "date_admission": admission}
        moments = {
            name: now + timedelta(minutes=each)
            for name, each in moments.items()
            if each is not None
        }
        defaults = {"live": True, "timezone": zone(hour), "name": {"de": "Tag", "en": "Day"}}
        return make.event(organizer, slug, **{**defaults, **moments, **values})

    return make_one


@pytest.fixture
def series(make, organizer, now, zone):
    """A maker of series with dates from and to so many minutes from now."""

    def make_one(slug, *periods, hour=12, **values):
        event = make.event(
            organizer, slug, **{"live": True, "timezone": zone(hour), **values}, has_subevents=True
        )
        return event, [
            make.subevent(
                event,
                active=True,
                date_from=now + timedelta(minutes=start),
                date_to=now + timedelta(minutes=end),
            )
            for start, end in periods
        ]

    return make_one
