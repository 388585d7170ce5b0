"""What tests of availability share."""

import pytest


@pytest.fixture
def series(make, organizer):
    """A series."""
    return make.event(organizer, "series", has_subevents=True)


@pytest.fixture
def date(make, series):
    """A date of the series."""
    return make.subevent(series, active=True)
