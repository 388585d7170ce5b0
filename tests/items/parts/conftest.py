"""The three kinds of parts, for what holds for each of them."""

from dataclasses import dataclass
from typing import Any

import pytest

MODELS = {"addons": "ItemAddOn", "bundles": "ItemBundle", "program_times": "ItemProgramTime"}


@dataclass
class Kind:
    """A kind of parts of the items of an event: a good body for one, and a maker of them."""

    name: str
    make: Any
    event: Any

    @property
    def none_such(self):
        return {"detail": f"No {MODELS[self.name]} matches the given query."}

    def url(self, item_id, part_id=None):
        parts = f"events/sampleconf/items/{item_id}/{self.name}/"
        return parts if part_id is None else f"{parts}{part_id}/"

    def body(self):
        if self.name == "addons":
            return {"addon_category": self.make.category(self.event).id}
        if self.name == "bundles":
            return {"bundled_item": self.make.item(self.event, "Drink").id}
        return {"start": "2017-12-27T10:00:00Z", "end": "2017-12-27T12:00:00Z"}

    def add(self, item):
        if self.name == "addons":
            return self.make.addon(item, self.make.category(self.event))
        if self.name == "bundles":
            return self.make.bundle(item, self.make.item(self.event, "Drink"))
        return self.make.program_time(item)


@pytest.fixture(params=MODELS)
def kind(request, make, event):
    return Kind(request.param, make, event)


@pytest.fixture
def item(make, event):
    return make.item(event)
