"""What tests of organizers share."""

from collections.abc import Iterator

import pytest

from pretixapi.plugins import registry
from pretixapi.plugins.registry import Level, Plugin

PLUGINS = (
    Plugin(name="test.organizer", level=Level.ORGANIZER),
    Plugin(name="test.hybrid", level=Level.HYBRID),
    Plugin(name="test.hybrid2", level=Level.HYBRID),
    Plugin(name="test.restricted", level=Level.ORGANIZER, restricted=True),
    Plugin(name="test.hidden", level=Level.ORGANIZER, hidden=True),
)


@pytest.fixture(autouse=True)
def registered_plugins() -> Iterator[None]:
    """A plugin of each kind that an organizer can enable, or cannot."""
    for plugin in PLUGINS:
        registry.register(plugin)
    yield
    for plugin in PLUGINS:
        registry.unregister(plugin.name)
