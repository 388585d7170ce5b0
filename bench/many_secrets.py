"""Filling two events with secrets: one with a million, one with a thousand."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

import driver
from databases import Database
from exchanges import EVENTS
from rows import insert_row
from sqlalchemy import select, text
from variants import MANY, stored_secret

from pretixapi.models import BLOCK_LENGTH, Event, Item, ItemVariation, db

FEW = 1_000
# Every so many secrets there is one for the item alone, and one for its variation.
ONE_IN = 200

EVENT_WITH_MANY = "conference-101"
EVENT_WITH_FEW = "conference-102"
MANY_SECRETS = f"{EVENTS}{EVENT_WITH_MANY}/imported_secrets/"
FEW_SECRETS = f"{EVENTS}{EVENT_WITH_FEW}/imported_secrets/"

COLUMNS = ("id", "event_id", "secret", "used", "item_id", "variation_id")
COUNT = text("""
    INSERT INTO imported_secret_blocks (event_id, block, size)
    SELECT event_id, id / :length, count(*) FROM imported_secrets GROUP BY event_id, id / :length
""")
SEQUENCE = text("SELECT setval('imported_secrets_id_seq', max(id)) FROM imported_secrets")


@dataclass(frozen=True)
class Tickets:
    """What the secrets are for."""

    event: int
    item: int
    variation: int


def fill(database: Database) -> None:
    """Write the secrets, each counted in its block as the server does."""
    with database.app.app_context():
        rows = _rows(_add_tickets(), event_id(EVENT_WITH_FEW))
        driver.write_all(database.url, COLUMNS, rows)
        db.session.execute(COUNT, {"length": BLOCK_LENGTH})
        if db.engine.dialect.name == "postgresql":
            db.session.execute(SEQUENCE)
        db.session.commit()
        if db.engine.dialect.name == "postgresql":
            _vacuum()


def event_id(slug: str) -> int:
    """Return the id of an event of the first organizer."""
    ids = select(Event.id).where(Event.slug == slug).order_by(Event.organizer_id).limit(1)
    return db.session.scalars(ids).one()


def tickets() -> Tickets:
    """Return what the secrets of the event with many are for."""
    event = event_id(EVENT_WITH_MANY)
    item, variation = db.session.execute(
        select(Item.id, ItemVariation.id).join(ItemVariation).where(Item.event_id == event)
    ).one()
    return Tickets(event, item, variation)


def _add_tickets() -> Tickets:
    event = event_id(EVENT_WITH_MANY)
    item = insert_row(Item, event_id=event, name={"en": "Ticket"}, default_price=Decimal(20))
    variation = insert_row(ItemVariation, item_id=item, value={"en": "Reduced"})
    db.session.commit()
    return Tickets(event, item, variation)


def _rows(tickets: Tickets, few: int) -> Iterator[tuple]:
    for number in range(1, MANY + 1):
        item = tickets.item if number % ONE_IN < 2 else None  # noqa: PLR2004
        variation = tickets.variation if number % ONE_IN == 0 else None
        yield number, tickets.event, stored_secret(number), False, item, variation
    for number in range(MANY + 1, MANY + FEW + 1):
        yield number, few, stored_secret(number), False, None, None


def _vacuum() -> None:
    """Do what the engine would do by itself at some time during the measurement."""
    with db.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("VACUUM ANALYZE imported_secrets, imported_secret_blocks"))
