"""The answers of the floor with orders."""

from typing import Any

import floor_answers as answers
import orjson
from floor_orders_sql import ORDER, ORDER_PAGE
from floor_sql import Execute

FLAGS = ("testmode", "checkin_attention", "require_approval", "valid_if_pending")
PARTS = ("fees", "positions", "payments", "refunds")

as_is = orjson.Fragment


def order_page(execute: Execute, caller: tuple, site: str, slug: str, query: str) -> dict[str, Any]:
    """Return a page of the orders of an event."""
    _, _, organizer, organizer_slug = caller
    number, offset = answers.place(query)
    shop = f"{site}/{organizer_slug}/{slug}/"
    found = execute(ORDER_PAGE, (organizer, slug, shop, answers.PAGE_SIZE, offset))
    names = [column[0] for column in found.description[:-1]]
    rows = found.fetchall()
    url = f"{site}/api/v1/organizers/{organizer_slug}/events/{slug}/orders/"
    return answers.page(url, number, rows[0][-1], [_order(names, row, shop) for row in rows])


def order_detail(execute: Execute, caller: tuple, site: str, slug: str, code: str) -> Any:
    """Return an order."""
    _, _, organizer, organizer_slug = caller
    shop = f"{site}/{organizer_slug}/{slug}/"
    found = execute(ORDER, (organizer, slug, shop, code))
    names = [column[0] for column in found.description]
    return _order(names, found.fetchone(), shop)


def _order(names: list[str], row: tuple, shop: str) -> dict[str, Any]:
    order = dict(zip(names, row, strict=False))
    for name in FLAGS:
        order[name] = bool(order[name])
    for name in PARTS:
        order[name] = as_is(order[name] or "[]")
    order["invoice_address"] = order["invoice_address"] and as_is(order["invoice_address"])
    order["api_meta"] = as_is(order["api_meta"])
    order["downloads"] = []
    order["url"] = f"{shop}order/{order['code']}/{order['secret']}/"
    order["plugin_data"] = {}
    return order
