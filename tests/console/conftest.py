"""What tests of the console share."""

import pytest

from tests.browser_client import Browser


@pytest.fixture
def team(make, organizer):
    """A team that may do everything."""
    return make.team(organizer)


@pytest.fixture
def alice(make, team):
    """A member of that team."""
    return make.user("alice@example.org", team)


@pytest.fixture
def browser(app, alice) -> Browser:
    """Alice's browser."""
    return Browser(app, alice)


@pytest.fixture
def stranger(app) -> Browser:
    """A browser in which nobody is logged in."""
    return Browser(app)
