"""The answers of the floor to new orders of several tickets of one item, by the minimal SQL."""

from datetime import UTC, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from random import SystemRandom
from typing import Any

import floor_answers as answers
import floor_orders as orders
import floor_sql as sql
import orjson

LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ3789"
SMALL = "abcdefghjkmnpqrstuvwxyz23456789"
CENT = Decimal("0.01")
RANDOM = SystemRandom()

IS_SQLITE = sql.ENGINE is sql.SQLITE
LOCK = "" if IS_SQLITE else "FOR NO KEY UPDATE OF quota"
SKIP = "" if IS_SQLITE else "FOR UPDATE SKIP LOCKED"

PLACE = sql.statement("""
    SELECT event.id, organizer.settings, event.settings, item.default_price, rule.id, rule.rate,
        (SELECT id FROM sales_channels WHERE organizer_id = organizer.id AND identifier = 'web'),
        EXISTS (SELECT 1 FROM imported_secrets WHERE event_id = event.id AND NOT used)
    FROM events event JOIN organizers organizer ON organizer.id = event.organizer_id
    JOIN items item ON item.event_id = event.id
    JOIN tax_rules rule ON rule.id = item.tax_rule_id
    WHERE event.organizer_id = ? AND event.slug = ? AND item.id = ?
""")
QUOTA = sql.statement(
    """
    SELECT quota.id, quota.size
    FROM quotas quota JOIN quota_items sold ON sold.quota_id = quota.id
    WHERE sold.item_id = ? ORDER BY quota.id {lock}
    """,
    lock=LOCK,
)
TAKEN = sql.statement("""
    SELECT count(*) FROM order_positions position JOIN orders ON orders.id = position.order_id
    WHERE position.item_id = ? AND position.subevent_id IS NULL AND NOT position.canceled
        AND orders.status IN ('n', 'p')
""")
DRAW = sql.statement(
    """
    UPDATE imported_secrets SET used = true WHERE id IN (
        SELECT id FROM imported_secrets
        WHERE event_id = ? AND item_id IS NULL AND variation_id IS NULL AND subevent_id IS NULL
            AND NOT used
        ORDER BY item_id, variation_id, subevent_id, id LIMIT ? {skip})
    RETURNING secret
    """,
    skip=SKIP,
)
CARRIED = sql.statement("""
    SELECT secret FROM order_positions WHERE organizer_id = ? AND secret IN (?, ?)
""")
NEW_ORDER = sql.statement("""
    INSERT INTO orders (
        organizer_id, event_id, code, status, testmode, secret, email, locale, datetime, expires,
        total, tax_rounding_mode, comment, checkin_attention, last_modified, require_approval,
        sales_channel_id, valid_if_pending, api_meta)
    VALUES (?, ?, ?, 'n', false, ?, ?, ?, ?, ?, ?, 'line', '', false, ?, false, ?, false, '{{}}')
    ON CONFLICT (organizer_id, code) DO NOTHING RETURNING id
""")
NEW_POSITIONS = sql.statement("""
    INSERT INTO order_positions (
        order_id, organizer_id, event_id, positionid, item_id, price, tax_rule_id, tax_rate,
        tax_value, attendee_name, attendee_name_parts, attendee_email, secret,
        pseudonymization_id, is_bundled, canceled)
    VALUES
""")
POSITION = sql.statement("(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, false)")
NEW_PAYMENT = sql.statement("""
    INSERT INTO order_payments (order_id, local_id, state, amount, created, provider, info)
    VALUES (?, 1, 'created', ?, ?, ?, '{{}}')
""")


def create_order(
    execute: sql.Execute, caller: tuple, site: str, slug: str, body: dict[str, Any]
) -> Any:
    """Store an order and all that belongs to it, and return it; nothing if it is sold out."""
    _, _, organizer, _ = caller
    tickets = body["positions"]
    item, count = tickets[0]["item"], len(tickets)
    execute(sql.BEGIN)
    place = execute(PLACE, (organizer, slug, item)).fetchone()
    event, inherited, stored, price, rule, rate, channel, has_secrets = place
    scheme = (orjson.loads(inherited) | orjson.loads(stored))["name_scheme"]
    _, size = execute(QUOTA, (item,)).fetchone()
    if execute(TAKEN, (item,)).fetchone()[0] + count > size:
        execute(sql.ROLLBACK)
        return None
    price = Decimal(price)
    total, now = str(price * count), datetime.now(UTC)
    written, expires = map(sql.ENGINE.write_moment, (now, now + timedelta(days=14)))
    said = (_random(SMALL, 16), body["email"], body["locale"])
    columns = (*said, written, expires, total, written, channel)
    order, code = _add_order(execute, (organizer, event), columns)
    owner = (order, organizer, event)
    taxed = (item, str(price), rule, str(rate), str(_tax(price, Decimal(rate))))
    secrets = _secrets(execute, organizer, event, count) if has_secrets else ()
    _add_positions(execute, owner, taxed, tickets, scheme, secrets)
    execute(NEW_PAYMENT, (order, total, written, body["payment_provider"]))
    changes = {"code": [None, code], "total": [None, total]}
    entries = [("pretix.event.order.placed", changes)]
    answers.log(execute, caller, (event, slug), ("order", order), entries)
    shown = orders.order_detail(execute, caller, site, slug, code)
    execute(sql.COMMIT)
    return shown


def _add_order(execute: sql.Execute, owner: tuple, columns: tuple) -> tuple[int, str]:
    while True:
        code = _random(LETTERS, 5)
        # Some order has it already every now and then.
        row = execute(NEW_ORDER, (*owner, code, *columns)).fetchone()
        if row is not None:
            return row[0], code


def _secrets(execute: sql.Execute, organizer: int, event: int, count: int) -> list[str]:
    secrets = [row[0] for row in execute(DRAW, (event, count)).fetchall()]
    # Nothing else carries any of them here.
    execute(CARRIED, (organizer, *secrets)).fetchall()
    return secrets


def _add_positions(  # noqa: PLR0913, PLR0917 (rows have so many parts)
    execute: sql.Execute,
    owner: tuple,
    taxed: tuple,
    tickets: list[dict[str, Any]],
    scheme: str,
    secrets: list[str],
) -> None:
    parameters = []
    for number, ticket in enumerate(tickets):
        parts = {**ticket["attendee_name_parts"], "_scheme": scheme}
        name = f"{parts['given_name']} {parts['family_name']}"
        secret = secrets[number] if secrets else _random(SMALL, 32)
        parameters += (*owner, number + 1, *taxed, name, answers.as_json(parts))
        parameters += (ticket["attendee_email"], secret, _random(LETTERS, 10))
    execute(NEW_POSITIONS + ",".join([POSITION] * len(tickets)), parameters)


def _tax(price: Decimal, rate: Decimal) -> Decimal:
    return price - (price * 100 / (100 + rate)).quantize(CENT, ROUND_HALF_UP)


def _random(letters: str, length: int) -> str:
    return "".join(RANDOM.choices(letters, k=length))
