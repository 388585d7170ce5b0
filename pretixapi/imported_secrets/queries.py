"""What is read about imported secrets, one or a few at a time."""

from collections.abc import Collection, Sequence

from flask import g
from sqlalchemy import (
    BigInteger,
    Row,
    ScalarSelect,
    Select,
    bindparam,
    column,
    exists,
    func,
    select,
    table,
    true,
    update,
)
from sqlalchemy.dialects.postgresql import ARRAY

from pretixapi.http.errors import Forbidden, NotFound
from pretixapi.http.ids import read_id, still_there
from pretixapi.imported_secrets.turns import take_turn_to_import
from pretixapi.models import (
    BLOCK_LENGTH,
    ImportedSecret,
    Item,
    ItemVariation,
    OrderPosition,
    SubEvent,
    db,
    fetch,
)
from pretixapi.objects.place import ORGANIZER_ID

OF_EVENT = ImportedSecret.event_id == bindparam("event_id")
THIS = ImportedSecret.id == bindparam("secret_id")
ROWS = select(
    ImportedSecret.id,
    ImportedSecret.secret,
    ImportedSecret.used,
    ImportedSecret.item_id,
    ImportedSecret.variation_id,
    ImportedSecret.subevent_id,
).where(OF_EVENT)
ROW = ROWS.where(THIS)
LOCKED = select(ImportedSecret).where(OF_EVENT, THIS).with_for_update()
FURTHER = (
    ROWS.where(ImportedSecret.id > bindparam("after_id"))
    .order_by(ImportedSecret.id)
    .limit(bindparam("most"))
)
WRITTEN = select(func.count()).where(
    ImportedSecret.id.between(bindparam("first_id"), bindparam("last_id"))
)
TAKEN = select(ImportedSecret.secret, ImportedSecret.id).where(
    OF_EVENT, ImportedSecret.secret.in_(bindparam("secrets", expanding=True))
)

CARRIED = select(OrderPosition.secret).where(
    OrderPosition.organizer_id == ORGANIZER_ID,
    OrderPosition.secret.in_(bindparam("secrets", expanding=True)),
)
ANY_CARRIED = select(
    exists(
        select(ImportedSecret.id)
        .join(OrderPosition, OrderPosition.secret == ImportedSecret.secret)
        .where(
            OrderPosition.organizer_id == ORGANIZER_ID,
            ImportedSecret.id.between(bindparam("first_id"), bindparam("last_id")),
        )
    )
)

EVENT_ID = bindparam("event_id")
IDS = bindparam("ids", expanding=True)
# What a secret may be restricted to.
ALL_RESTRICTIONS = {
    "item_id": select(Item.id).where(Item.event_id == EVENT_ID),
    "variation_id": (
        select(ItemVariation.id, ItemVariation.item_id)
        .join(Item, Item.id == ItemVariation.item_id)
        .where(Item.event_id == EVENT_ID)
    ),
    "subevent_id": select(SubEvent.id).where(SubEvent.event_id == EVENT_ID),
}
RESTRICTIONS = {
    name: rows.where(rows.selected_columns.id.in_(IDS)) for name, rows in ALL_RESTRICTIONS.items()
}
# None of it goes before the secret is written.
KEPT = {
    name: rows.with_for_update(read=True, key_share=True) for name, rows in RESTRICTIONS.items()
}

# All secrets with a restriction, locked in the order in which everybody writes secrets.
LOCKED_RESTRICTED = {
    name: select(func.count()).select_from(
        select(ImportedSecret.id)
        .where(ImportedSecret.__table__.c[name] == bindparam("restriction"))
        .order_by(ImportedSecret.secret)
        .with_for_update()
        .subquery()
    )
    for name in ALL_RESTRICTIONS
}
BLOCK = (ImportedSecret.id // BLOCK_LENGTH).label("block")
UNUSED_PER_BLOCK = {
    name: select(BLOCK, func.count())
    .where(ImportedSecret.__table__.c[name] == bindparam("restriction"), ~ImportedSecret.used)
    .group_by(BLOCK)
    .order_by(BLOCK)
    for name in ALL_RESTRICTIONS
}


def _lowest_unused(*restrictions: str) -> ScalarSelect:
    """Return the lowest id of those with exactly these restrictions that nobody else draws now."""
    columns = (ImportedSecret.item_id, ImportedSecret.variation_id, ImportedSecret.subevent_id)
    fitting = (
        column == bindparam(f"ticket_{column.key}")
        if column.key in restrictions
        else column.is_(None)
        for column in columns
    )
    of_event = ImportedSecret.event_id == bindparam("ticket_event_id")
    lowest = select(ImportedSecret.id).where(of_event, *fitting, ~ImportedSecret.used)
    # PostgreSQL reads the index in the order that it is in only if all of that order is asked for.
    lowest = lowest.order_by(*columns, ImportedSecret.id).limit(1)
    return lowest.with_for_update(skip_locked=True).scalar_subquery()


# The most specific first. An engine looks for the next kind only where there is none of the last.
DRAW = (
    update(ImportedSecret)
    .where(
        ImportedSecret.id
        == func.coalesce(
            _lowest_unused("item_id", "variation_id", "subevent_id"),
            _lowest_unused("item_id", "variation_id"),
            _lowest_unused("item_id", "subevent_id"),
            _lowest_unused("item_id"),
            _lowest_unused("subevent_id"),
            _lowest_unused(),
        )
    )
    .values(used=True)
    .returning(ImportedSecret.secret)
)


# The secrets of a file (staging.py), attached on SQLite, copied into this session on PostgreSQL.
STAGED = table(
    "staged_secrets",
    *map(column, ("place", "secret", "used", "item_id", "variation_id", "subevent_id")),
)
COLUMNS = ("id", "event_id", "secret", "used", "item_id", "variation_id", "subevent_id")
ARRAYS = func.unnest(
    *(bindparam(name, type_=ARRAY(ImportedSecret.__table__.c[name].type)) for name in COLUMNS)
)
# New rows for PostgreSQL, as an array for each column.
ROWS_OF_ARRAYS = select(ARRAYS.table_valued(*COLUMNS).render_derived())
NEW_ROWS = select(
    bindparam("first_id", type_=BigInteger) + STAGED.c.place,
    bindparam("event_id", type_=BigInteger),
    STAGED.c.secret,
    STAGED.c.used,
    STAGED.c.item_id,
    STAGED.c.variation_id,
    STAGED.c.subevent_id,
)
# On SQLite, where whoever writes is alone, the order of the ids is the fastest.
NEW_ROWS_IN_ORDER = {
    "sqlite": NEW_ROWS.where(true()).order_by(STAGED.c.place),
    "postgresql": NEW_ROWS.order_by(STAGED.c.secret),
}


def imported_secret_row(secret_id: str) -> Row:
    """Return a secret of the event, as answers show it."""
    return still_there(fetch(ROW, _place(secret_id)).one_or_none())


def lock_imported_secret(secret_id: str) -> ImportedSecret:
    """Return the secret to change, locked until the transaction ends."""
    take_turn_to_import()
    return still_there(db.session.scalars(LOCKED, _place(secret_id)).one_or_none())


def taken(secrets: Collection[str]) -> dict[str, int]:
    """Return those of the secrets that the event has, with their ids."""
    return dict(fetch(TAKEN, {"event_id": g.event.id, "secrets": list(secrets)}).all())


def carried(secrets: Collection[str]) -> set[str]:
    """Return those of the secrets that tickets of the organizer carry, canceled ones included."""
    return set(fetch(CARRIED, {"secrets": list(secrets)}).scalars())


def given(secrets: Collection[str]) -> set[str]:
    """Return those of the secrets that the event has, or that tickets of the organizer carry."""
    return carried(secrets).union(taken(secrets))


def any_carried(first: int, count: int) -> bool:
    """Tell whether a ticket of the organizer carries one of the secrets with such ids."""
    return fetch(ANY_CARRIED, {"first_id": first, "last_id": first + count - 1}).scalar_one()


def further_rows(event_id: int, after: int, most: int) -> Sequence[Row]:
    """Return the next secrets of an event after an id, `most` of them."""
    return fetch(FURTHER, {"event_id": event_id, "after_id": after, "most": most}).all()


def written(first: int, count: int) -> int:
    """Return how many of `count` secrets with ids from `first` on there are."""
    return fetch(WRITTEN, {"first_id": first, "last_id": first + count - 1}).scalar_one()


def restrictions(among: Select, ids: Collection[int]) -> dict[int, Row]:
    """Return those items, variations or dates of the event that have one of the ids, by id."""
    rows = fetch(among, {"event_id": g.event.id, "ids": list(ids)})
    return {row.id: row for row in rows}


def all_restrictions() -> dict[str, dict[int, Row]]:
    """Return all items, variations and dates of the event, by id."""
    return {
        name: {row.id: row for row in fetch(rows, {"event_id": g.event.id})}
        for name, rows in ALL_RESTRICTIONS.items()
    }


def lock_restricted(name: str, restriction: int) -> None:
    """Lock all secrets with a restriction until the transaction ends."""
    fetch(LOCKED_RESTRICTED[name], {"restriction": restriction})


def unused_per_block(name: str, restriction: int) -> dict[int, int]:
    """Return how many unused secrets with a restriction there are in each block that has some."""
    return dict(fetch(UNUSED_PER_BLOCK[name], {"restriction": restriction}).all())


def _place(secret_id: str) -> dict[str, int]:
    try:
        return {"event_id": g.event.id, "secret_id": read_id(secret_id, "ImportedSecret")}
    except NotFound:
        raise Forbidden from None
