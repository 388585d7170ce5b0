"""What tests of the pages of an event share."""

import pytest

from tests.browser_client import Browser


@pytest.fixture
def browser(browser, event) -> Browser:
    """Alice's browser, where there is an event to look at."""
    return browser
