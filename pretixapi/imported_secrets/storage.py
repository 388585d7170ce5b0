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

from pretixapi.imported_secrets import queries
from pretixapi.models import BLOCK_LENGTH, ImportedSecret, ImportedSecretBlock, store, take_ids

KEY = (ImportedSecret.event_id, ImportedSecret.secret)
# SQLite has the same words for it.
INSERT = insert(ImportedSecret).on_conflict_do_nothing(index_elements=KEY)
_COUNTED = insert(ImportedSecretBlock)
COUNT = _COUNTED.on_conflict_do_update(
    index_elements=(ImportedSecretBlock.event_id, ImportedSecretBlock.block),
    set_={"size": ImportedSecretBlock.size + _COUNTED.excluded.size},
)
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
    store(INSERT, sorted(rows, key=itemgetter("secret")))
    if queries.written(first, len(rows)) < len(rows):
        own = range(first, first + len(rows))
        found = queries.taken([row["secret"] for row in rows])
        raise Taken({secret for secret, number in found.items() if number not in own})
    count_in(first, len(rows))
    return rows


def count_in(first: int, count: int) -> None:
    """Count `count` new secrets of the event at hand, with ids from `first` on."""
    store(COUNT, [{"event_id": g.event.id, **block} for block in _blocks(first, count)])


def _blocks(first: int, count: int) -> Iterator[dict[str, int]]:
    end = first + count
    for block in range(first // BLOCK_LENGTH, (end - 1) // BLOCK_LENGTH + 1):
        start = block * BLOCK_LENGTH
        yield {"block": block, "size": min(end, start + BLOCK_LENGTH) - max(first, start)}


DELETE = delete(ImportedSecret).where(ImportedSecret.id == bindparam("secret_id"))
COUNT_OUT = (
    update(ImportedSecretBlock)
    .where(
        ImportedSecretBlock.event_id == bindparam("of_event"),
        ImportedSecretBlock.block == bindparam("in_block"),
    )
    .values(size=ImportedSecretBlock.size - 1)
)


def remove_secret(secret: ImportedSecret) -> None:
    """Delete a secret."""
    store(DELETE, {"secret_id": secret.id})
    block = secret.id // BLOCK_LENGTH
    store(COUNT_OUT, {"of_event": secret.event_id, "in_block": block})
