"""What is in the database in the end, and what the list says of it."""

from sqlalchemy import Select, func, select

from pretixapi.models import (
    BLOCK_LENGTH,
    Event,
    ImportedSecret,
    ImportedSecretBlock,
    begin_write,
    commit,
    db,
)
from tests.client import ORGANIZER
from tests.concurrency.callers import Caller

PAGE = 50


def stored_secrets(event_id: int) -> dict[str, int]:
    """Return the secrets of the event, in the order of their ids, which are the values."""
    columns = (ImportedSecret.secret, ImportedSecret.id)
    rows = select(*columns).where(ImportedSecret.event_id == event_id).order_by(ImportedSecret.id)
    return read_pairs(rows)


def read_pairs(statement: Select) -> dict:
    """Return what the first column has for the second one; there is nothing twice in it."""
    pairs = [tuple(row) for row in db.session.execute(statement)]
    db.session.rollback()
    assert len(dict(pairs)) == len(pairs)
    return dict(pairs)


def check_counts(event_id: int) -> None:
    """Check that each block of the event was counted right."""
    counted = select(ImportedSecretBlock.block, ImportedSecretBlock.size)
    counted = counted.where(ImportedSecretBlock.event_id == event_id, ImportedSecretBlock.size != 0)
    block = (ImportedSecret.id // BLOCK_LENGTH).label("block")
    there = select(block, func.count()).where(ImportedSecret.event_id == event_id)
    counted, there = read_pairs(counted), read_pairs(there.group_by("block"))
    assert counted == there, (counted, there)


def list_url(event: Event) -> str:
    """Return the URL of the event's list."""
    return f"{ORGANIZER}events/{event.slug}/imported_secrets/"


def check_list(caller: Caller, event: Event, step: int = 1) -> int:
    """Check that the list has all that is stored, and counts it; return how many that are.

    Of its pages one in `step` is looked at, and the last one.
    """
    check_counts(event.id)
    secrets = list(stored_secrets(event.id).items())
    pages = [secrets[start : start + PAGE] for start in range(0, len(secrets), PAGE)] or [[]]
    for number in {*range(1, len(pages), step), len(pages)}:
        answer = caller.send("GET", f"{list_url(event)}?page={number}").json
        assert answer["count"] == len(secrets)
        assert [(each["secret"], each["id"]) for each in answer["results"]] == pages[number - 1]
    return len(secrets)


def wait_for_writers(event_id: int) -> None:
    """Wait until nobody writes to an event: a transaction may outlive its process for a moment."""
    begin_write()
    db.session.execute(select(Event.id).where(Event.id == event_id).with_for_update())
    commit()
