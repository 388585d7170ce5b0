"""The answer of the floor to a scan, by the minimal SQL: it knows tickets that are let in."""

from datetime import UTC, datetime
from typing import Any

import floor_answers as answers
import floor_sql as sql
import orjson
from floor_orders_sql import ANSWERS, CHECKINS, RATE

LOCK = "" if sql.ENGINE is sql.SQLITE else "FOR NO KEY UPDATE OF orders"

PLACE = sql.statement("""
    SELECT list.id, list.name, event.id, event.slug, list.subevent_id, list.include_pending
    FROM checkin_lists list JOIN events event ON event.id = list.event_id
    WHERE event.organizer_id = ? AND list.id = ?
""")
LOCKED = sql.statement(
    """
    SELECT orders.id FROM orders JOIN order_positions position ON position.order_id = orders.id
    WHERE position.organizer_id = ? AND position.secret = ? {lock}
    """,
    lock=LOCK,
)
TICKET = sql.statement(
    """
    SELECT position.id, position.positionid, "order".id, {pairs}(
        'id', position.id,
        'order', "order".code,
        'positionid', position.positionid,
        'item', position.item_id,
        'variation', position.variation_id,
        'price', CAST(position.price AS text),
        'attendee_name', position.attendee_name,
        'attendee_name_parts', {json[position.attendee_name_parts]},
        'company', position.company,
        'street', position.street,
        'zipcode', position.zipcode,
        'city', position.city,
        'country', position.country,
        'state', position.state,
        'attendee_email', position.attendee_email,
        'voucher', NULL,
        'tax_rate', {rate},
        'tax_value', CAST(position.tax_value AS text),
        'secret', position.secret,
        'addon_to', position.addon_to_id,
        'subevent', position.subevent_id,
        'checkins', coalesce({checkins}, {no_list}),
        'print_logs', {no_list},
        'downloads', {no_list},
        'answers', coalesce({answers}, {no_list}),
        'tax_rule', position.tax_rule_id,
        'pseudonymization_id', position.pseudonymization_id,
        'seat', NULL,
        'require_attention', {no},
        'order__status', "order".status,
        'order__valid_if_pending', {flag["order".valid_if_pending]},
        'order__require_approval', {flag["order".require_approval]},
        'order__locale', "order".locale,
        'valid_from', {moment[position.valid_from]},
        'valid_until', {moment[position.valid_until]},
        'blocked', {json[position.blocked]})
    FROM order_positions position JOIN orders "order" ON "order".id = position.order_id
    WHERE position.organizer_id = ? AND position.secret = ? AND position.event_id = ?
    """,
    rate=RATE.format("position"),
    checkins=CHECKINS,
    answers=ANSWERS,
    no="json('false')" if sql.ENGINE is sql.SQLITE else "false",
)
NEW_CHECKIN = sql.statement("""
    INSERT INTO checkins (
        list_id, position_id, successful, datetime, created, type, forced, force_sent,
        auto_checked_in, raw_source_type)
    VALUES (?, ?, true, ?, ?, ?, false, false, false, 'barcode')
""")
TOUCH = sql.statement("UPDATE orders SET last_modified = ? WHERE id = ?")


def redeem(execute: sql.Execute, caller: tuple, body: dict[str, Any]) -> dict[str, Any]:
    """Store that a ticket was let in."""
    organizer, secret = caller[2], body["secret"]
    execute(sql.BEGIN)
    place = execute(PLACE, (organizer, *body["lists"])).fetchone()
    list_id, name, event, slug, subevent, include_pending = place
    execute(LOCKED, (organizer, secret)).fetchone()
    row = execute(TICKET, (organizer, secret, event)).fetchone()
    position, positionid, order, written = row
    now = sql.ENGINE.write_moment(datetime.now(UTC))
    execute(NEW_CHECKIN, (list_id, position, now, now, body["type"]))
    execute(TOUCH, (now, order))
    told = {"list": list_id, "type": body["type"], "position": positionid}
    entry = ("pretix.event.checkin", {key: [None, value] for key, value in told.items()})
    answers.log(execute, caller, (event, slug), ("order", order), [entry])
    execute(sql.COMMIT)
    return {
        "status": "ok",
        "require_attention": False,
        "checkin_texts": [],
        "position": orjson.Fragment(written),
        "list": {
            "id": list_id,
            "name": name,
            "event": slug,
            "subevent": subevent,
            "include_pending": bool(include_pending),
        },
    }
