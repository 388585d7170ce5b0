"""What tests of dates share."""

import pytest


@pytest.fixture
def event(make, organizer):
    """The sample conference, which takes place on several dates."""
    return make.event(organizer, has_subevents=True)


@pytest.fixture
def foreign(make, organizer):
    """Another series of the organizer."""
    return make.event(organizer, "other", has_subevents=True)
