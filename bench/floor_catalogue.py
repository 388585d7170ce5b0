"""The answers of the floor about what an event sells, but for its items."""

from typing import Any

import floor_answers as answers
import floor_sql as sql

QUOTA = sql.statement("""
    SELECT quota.size, quota.closed
    FROM events event JOIN quotas quota ON quota.event_id = event.id
    WHERE event.organizer_id = ? AND event.slug = ? AND quota.id = ?
""")

NEW_CATEGORY = sql.statement("""
    INSERT INTO item_categories (
        event_id, name, internal_name, description, position, is_addon, cross_selling_mode,
        cross_selling_condition)
    VALUES ((SELECT id FROM events WHERE organizer_id = ? AND slug = ?), ?, ?, ?, ?, ?, ?, ?)
    RETURNING id, event_id
""")


def quota_availability(
    execute: sql.Execute, organizer: int, slug: str, quota: str
) -> dict[str, Any]:
    """Return what is left of a quota that nothing has been sold of."""
    size, closed = execute(QUOTA, (organizer, slug, int(quota))).fetchone()
    number = 0 if closed else size
    return {
        "paid_orders": 0,
        "pending_orders": 0,
        "exited_orders": 0,
        "blocking_vouchers": 0,
        "cart_positions": 0,
        "waiting_list": 0,
        "available_number": number,
        "available": number != 0,
        "total_size": size,
    }


def create_category(
    execute: sql.Execute, caller: tuple, slug: str, body: dict[str, Any]
) -> dict[str, Any]:
    """Store a category and what the log says of it, and return it."""
    row = (
        caller[2],
        slug,
        answers.as_json(body["name"]),
        body["internal_name"],
        answers.as_json(body["description"]),
        body["position"],
        body["is_addon"],
        body["cross_selling_mode"],
        body["cross_selling_condition"],
    )
    execute(sql.BEGIN)
    category, event = execute(NEW_CATEGORY, row).fetchone()
    entries = [("pretix.event.category.added", answers.changes(body))]
    answers.log(execute, caller, (event, slug), ("itemcategory", category), entries)
    execute(sql.COMMIT)
    return {"id": category, **body}
