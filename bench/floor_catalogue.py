"""The answers of the floor about what an event sells, but for its items."""

from typing import Any

import floor_answers as answers
import floor_sql as sql

# At an event on one date, of a quota that nobody gives places back to.
QUOTA = sql.statement("""
    SELECT quota.size, quota.closed, coalesce(taken.paid, 0), coalesce(taken.pending, 0)
    FROM events event JOIN quotas quota ON quota.event_id = event.id
    LEFT JOIN (
        SELECT sold.quota_id,
            sum(CASE orders.status WHEN 'p' THEN 1 ELSE 0 END) AS paid,
            sum(CASE orders.status WHEN 'n' THEN 1 ELSE 0 END) AS pending
        FROM quota_items sold
        JOIN order_positions position ON position.item_id = sold.item_id AND NOT position.canceled
        JOIN orders ON orders.id = position.order_id
        WHERE sold.quota_id = ? AND (
            position.variation_id IS NULL OR EXISTS (
                SELECT 1 FROM quota_variations variation
                WHERE variation.quota_id = sold.quota_id
                    AND variation.variation_id = position.variation_id))
        GROUP BY sold.quota_id
    ) taken ON taken.quota_id = quota.id
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
    """Return what is left of a quota."""
    row = execute(QUOTA, (int(quota), organizer, slug, int(quota))).fetchone()
    size, closed, paid, pending = row
    left = size if size is None else max(size - paid - pending, 0)
    number = 0 if closed else left
    return {
        "paid_orders": paid,
        "pending_orders": pending,
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
