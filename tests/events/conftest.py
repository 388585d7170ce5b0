"""What tests of events share."""

from collections.abc import Callable, Iterator

import pytest
from sqlalchemy import select

from pretixapi.models import Event, db
from pretixapi.plugins import registry
from pretixapi.plugins.registry import Plugin
from tests.events.bodies import SOURCE


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


@pytest.fixture
def source(client, make, organizer) -> Event:
    """An event that has a value of its own in every field, to be cloned."""
    make.meta_property(organizer, "Format")
    make.sales_channel(organizer, "api.app")
    assert client.post("events/", SOURCE).status_code == 201
    return db.session.scalars(select(Event).where(Event.slug == "source")).one()
