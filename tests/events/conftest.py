"""What tests of events share."""

from collections.abc import Callable, Iterator

import pytest

from pretixapi.plugins import registry
from pretixapi.plugins.registry import Plugin


@pytest.fixture
def plugin() -> Iterator[Callable[..., Plugin]]:
    """A maker of plugins that are registered for the length of a test."""
    names = []

    def make_one(name: str, **values) -> Plugin:
        names.append(name)
        made = Plugin(name=name, **values)
        registry.register(made)
        return made

    yield make_one
    for name in names:
        registry.unregister(name)
