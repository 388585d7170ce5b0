"""What tests of imported secrets share."""

from collections import Counter
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

import pytest
from sqlalchemy import insert, text

from pretixapi.models import BLOCK_LENGTH, Event, ImportedSecret, ImportedSecretBlock, Item, db

FORGET = text("DELETE FROM sqlite_sequence WHERE name = 'imported_secrets'")
NUMBER = text("INSERT INTO sqlite_sequence (name, seq) VALUES ('imported_secrets', :next_id - 1)")
RESTART = text("SELECT setval(pg_get_serial_sequence('imported_secrets', 'id'), :next_id, false)")


@pytest.fixture
def item(make, event) -> Item:
    """A product of the sample conference."""
    return make.item(event)


@pytest.fixture
def series(event) -> Event:
    """The sample conference, as a series."""
    event.has_subevents = True
    db.session.commit()
    return event


@pytest.fixture
def add(make, event) -> Callable[..., ImportedSecret]:
    """A maker of secrets of the sample conference."""
    return partial(make.imported_secret, event)


@pytest.fixture
def fill(app) -> Callable[[Event, Iterable[int]], None]:
    """A writer of secrets with these ids, in blocks in which the event has none so far."""

    def write(event: Event, ids: Iterable[int], **values: Any) -> None:
        event_id, ids = event.id, list(ids)
        rows = [{"id": each, "event_id": event_id, "secret": f"s{each}"} for each in ids]
        db.session.execute(
            insert(ImportedSecret), [{"used": False, **row, **values} for row in rows]
        )
        sizes = Counter(each // BLOCK_LENGTH for each in ids)
        blocks = [{"block": block, "size": size} for block, size in sizes.items()]
        db.session.execute(insert(ImportedSecretBlock).values(event_id=event_id), blocks)
        db.session.commit()

    return write


@pytest.fixture
def next_id(app, engine_name) -> Callable[[int], None]:
    """A function that lets ids go on from the given one."""

    def set_it(number: int) -> None:
        statements = (FORGET, NUMBER) if engine_name == "sqlite" else (RESTART,)
        for statement in statements:
            parameters = {} if statement is FORGET else {"next_id": number}
            db.session.execute(statement, parameters)
        db.session.commit()

    return set_it


@pytest.fixture
def foreign(make, organizer):
    """The ids of what another event has, by what secrets may be restricted to."""
    other = make.event(organizer, "second", has_subevents=True)
    item = make.item(other)
    return {
        "item": item.id,
        "variation": make.variation(item).id,
        "subevent": make.subevent(other).id,
    }
