"""Placing orders of two tickets, in an event that has secrets of its own and in another one."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from against_floor import AgainstFloor
from databases import Database
from exchanges import EVENTS, Exchange
from many_secrets import event_id
from rows import insert_row
from servers import Server
from sqlalchemy import insert, text

from pretixapi.models import (
    BLOCK_LENGTH,
    ImportedSecret,
    Item,
    Quota,
    TaxRule,
    db,
    quota_items,
)

EVENT_WITH_SECRETS = "conference-141"
EVENT_WITHOUT_SECRETS = "conference-142"
SECRETS = 300_000
TICKETS = 1_000_000
# The id of the item of each event is known before there is one: it stands in the body.
ITEMS = {EVENT_WITH_SECRETS: 900_001, EVENT_WITHOUT_SECRETS: 900_002}
COUNT = text("""
    INSERT INTO imported_secret_blocks (event_id, block, size)
    SELECT event_id, id / :length, count(*) FROM imported_secrets
    WHERE event_id = :event_id GROUP BY event_id, id / :length
""")
# Other in each answer, whoever gives it.
MADE_UP = ("code", "secret", "datetime", "last_modified", "expires", "url")
OF_POSITION = ("id", "order", "secret", "pseudonymization_id")
OF_PAYMENT = ("created", "payment_url")


@dataclass(frozen=True)
class PlacingOrders(AgainstFloor):
    """Orders to both, whose answers differ in what is made up."""

    def _answer(self, server: Server, token: str) -> Any:
        order = super()._answer(server, token)
        _hide(order, MADE_UP)
        for position in order["positions"]:
            _hide(position, OF_POSITION)
        for payment in order["payments"]:
            _hide(payment, OF_PAYMENT)
        return order


def _hide(shown: dict[str, Any], names: tuple[str, ...]) -> None:
    shown.update({name: bool(shown[name]) for name in names})


def order_in(slug: str, name: str) -> Exchange:
    """Return what places an order in an event."""
    positions = [
        {
            "item": ITEMS[slug],
            "attendee_name_parts": {"given_name": given, "family_name": "Miller"},
            "attendee_email": f"{given.lower()}@example.org",
        }
        for given in ("Ann", "Peter")
    ]
    body = {
        "email": "peter@example.org",
        "locale": "en",
        "payment_provider": "banktransfer",
        "positions": positions,
    }
    return Exchange(name, f"{EVENTS}{slug}/orders/", "POST", 201, body)


def fill(database: Database) -> None:
    """Write what is sold, and the secrets."""
    with database.app.app_context():
        for slug in ITEMS:
            _sell(slug)
        _add_secrets(event_id(EVENT_WITH_SECRETS))
        db.session.commit()
        if db.engine.dialect.name == "postgresql":
            # Otherwise the engine would do so by itself, at some time during the measurement.
            db.session.execute(text("ANALYZE"))
            db.session.commit()


def _sell(slug: str) -> None:
    event = event_id(slug)
    rule = insert_row(TaxRule, event_id=event, name={"en": "VAT"}, rate=Decimal(19))
    item = {"id": ITEMS[slug], "event_id": event, "tax_rule_id": rule}
    insert_row(Item, **item, name={"en": "Ticket"}, default_price=Decimal(23))
    quota = insert_row(Quota, event_id=event, name="Tickets", size=TICKETS)
    link = {"quota_id": quota, "item_id": ITEMS[slug]}
    db.session.execute(insert(quota_items).values(link))


def _add_secrets(event: int) -> None:
    rows = [
        {"event_id": event, "secret": f"bench-secret-{number:010}"} for number in range(SECRETS)
    ]
    db.session.execute(insert(ImportedSecret), rows)
    db.session.execute(COUNT, {"event_id": event, "length": BLOCK_LENGTH})
