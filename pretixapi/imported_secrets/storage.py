"""Writing and deleting rows, each counted in its block.

Whoever writes does so in the same order, by secret and then by block, so that two who write
the same secrets wait for each other one way only.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import Any

from flask import g
from sqlalchemy import bindparam, delete, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.exc import IntegrityError

from pretixapi.http.errors import Forbidden
from pretixapi.imported_secrets import queries
from pretixapi.imported_secrets.copying import copy_staged
from pretixapi.imported_secrets.staging import Staging
from pretixapi.models import BLOCK_LENGTH, ImportedSecret, ImportedSecretBlock, store, take_ids

KEY = (ImportedSecret.event_id, ImportedSecret.secret)
# SQLite has the same words for it.
INSERT = insert(ImportedSecret).on_conflict_do_nothing(index_elements=KEY)
# PostgreSQL takes rows in half the time as one statement with an array for each column.
INSERT_ARRAYS = (
    insert(ImportedSecret)
    .from_select(queries.COLUMNS, queries.ROWS_OF_ARRAYS)
    .on_conflict_do_nothing(index_elements=KEY)
)
INSERT_STAGED = {
    engine: insert(ImportedSecret)
    .from_select(queries.COLUMNS, rows)
    .on_conflict_do_nothing(index_elements=KEY)
    for engine, rows in queries.NEW_ROWS_IN_ORDER.items()
}
_COUNTED = insert(ImportedSecretBlock)
COUNT = _COUNTED.on_conflict_do_update(
    index_elements=(ImportedSecretBlock.event_id, ImportedSecretBlock.block),
    set_={"size": ImportedSecretBlock.size + _COUNTED.excluded.size},
)
DELETE = delete(ImportedSecret).where(ImportedSecret.id == bindparam("secret_id"))
COUNT_OUT = (
    update(ImportedSecretBlock)
    .where(
        ImportedSecretBlock.event_id == bindparam("of_event"),
        ImportedSecretBlock.block == bindparam("in_block"),
    )
    .values(size=ImportedSecretBlock.size - bindparam("number"))
)
DELETE_UNUSED = {
    name: delete(ImportedSecret).where(
        ImportedSecret.__table__.c[name] == bindparam("restriction"), ~ImportedSecret.used
    )
    for name in queries.ALL_RESTRICTIONS
}
DEFAULTS = {"used": False, "item_id": None, "variation_id": None, "subevent_id": None}


class Taken(Exception):  # noqa: N818
    """Say that the event has some of the new secrets, and that none of them is to be kept."""

    def __init__(self, secrets: Collection[str]) -> None:
        super().__init__()
        self.secrets = secrets


def add_secrets(entries: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Write new secrets of the event at hand, and return their rows.

    Their ids are in a row. Raise `Taken` if the event has some of the secrets.
    """
    first = take_ids(ImportedSecret.__tablename__, len(entries))
    rows = [
        {"id": first + place, "event_id": g.event.id, **DEFAULTS, **values}
        for place, values in enumerate(entries)
    ]
    try:
        _store(sorted(rows, key=itemgetter("secret")))
    except IntegrityError:
        # The event has gone since the caller was let through.
        raise Forbidden from None
    if queries.written(first, len(rows)) < len(rows):
        own = range(first, first + len(rows))
        found = queries.taken([row["secret"] for row in rows])
        raise Taken({secret for secret, number in found.items() if number not in own})
    count_in(first, len(rows))
    return rows


def _store(rows: Sequence[Mapping[str, Any]]) -> None:
    if g.connection.dialect.name == "sqlite":
        store(INSERT, rows)
    else:
        store(INSERT_ARRAYS, {name: [row[name] for row in rows] for name in queries.COLUMNS})


def add_staged_secrets(staging: Staging) -> bool:
    """Write the secrets of a file, in the transaction that its staging table is attached to.

    Return whether all of them are new; otherwise the transaction must not be kept.
    """
    copy_staged(staging.rows())
    first = take_ids(ImportedSecret.__tablename__, staging.count)
    statement = INSERT_STAGED[g.connection.dialect.name]
    store(statement, {"first_id": first, "event_id": g.event.id})
    is_short = queries.written(first, staging.count) < staging.count
    if is_short or queries.any_carried(first, staging.count):
        return False
    count_in(first, staging.count)
    return True


def count_in(first: int, count: int) -> None:
    """Count `count` new secrets of the event at hand, with ids from `first` on."""
    store(COUNT, [{"event_id": g.event.id, **block} for block in _blocks(first, count)])


def _blocks(first: int, count: int) -> Iterator[dict[str, int]]:
    end = first + count
    for block in range(first // BLOCK_LENGTH, (end - 1) // BLOCK_LENGTH + 1):
        start = block * BLOCK_LENGTH
        yield {"block": block, "size": min(end, start + BLOCK_LENGTH) - max(first, start)}


def remove_secret(secret: ImportedSecret) -> None:
    """Delete a secret."""
    store(DELETE, {"secret_id": secret.id})
    block = secret.id // BLOCK_LENGTH
    store(COUNT_OUT, {"of_event": secret.event_id, "in_block": block, "number": 1})


def lock_secrets(**restriction: int) -> None:
    """Lock the secrets that are restricted to an item, a variation or a date of that id.

    Whoever deletes it does so before the object itself is locked: a change of a secret locks them
    in that order, too.
    """
    for name, id_ in restriction.items():
        queries.lock_restricted(name, id_)


def remove_unused_secrets(**restriction: int) -> None:
    """Delete the unused secrets that are restricted to an item, a variation or a date of that id.

    They would fit any ticket once it is gone. Where it is locked by now, there will be no others.
    """
    # There may be some that came between the two locks.
    lock_secrets(**restriction)
    for name, id_ in restriction.items():
        counts = queries.unused_per_block(name, id_)
        store(DELETE_UNUSED[name], {"restriction": id_})
        rows = [
            {"of_event": g.event.id, "in_block": block, "number": number}
            for block, number in counts.items()
        ]
        store(COUNT_OUT, rows)
