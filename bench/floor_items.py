"""The answer of the floor with a page of items."""

from typing import Any

import floor_answers as answers
import orjson
from floor_items_sql import ITEM_PAGE
from floor_sql import Execute

FLAGS = (
    "active",
    "all_sales_channels",
    "free_price",
    "admission",
    "personalized",
    "require_voucher",
    "hide_without_voucher",
    "allow_cancel",
    "require_bundling",
    "checkin_attention",
    "require_approval",
    "generate_tickets",
    "show_quota_left",
    "allow_waitinglist",
    "issue_giftcard",
    "require_membership",
    "require_membership_hidden",
    "grant_membership_duration_like_event",
    "validity_dynamic_start_choice",
)
# SQLite has 0 and 1.
TRUTH = {None: None, 0: False, 1: True}
PARTS = ("variations", "addons", "bundles", "program_times", "limit_sales_channels")
NOTHING = (None, "[]")

as_is = orjson.Fragment


def item_page(execute: Execute, caller: tuple, site: str, slug: str, query: str) -> dict[str, Any]:
    """Return a page of the items of an event."""
    _, _, organizer, organizer_slug = caller
    number, offset = answers.place(query)
    found = execute(ITEM_PAGE, (organizer, slug, answers.PAGE_SIZE, offset))
    # All but two are called as in the answer.
    names = [column[0] for column in found.description[:-2]]
    rows = found.fetchall()
    url = f"{site}/api/v1/organizers/{organizer_slug}/events/{slug}/items/"
    return answers.page(url, number, rows[0][-1], [_item(names, row) for row in rows])


def _item(names: list[str], row: tuple) -> dict[str, Any]:
    item = dict(zip(names, row, strict=False))
    for name in FLAGS:
        item[name] = TRUTH[item[name]]
    item["has_variations"] = item["variations"] not in NOTHING
    for name in PARTS:
        item[name] = as_is(item[name] or "[]")
    item["name"] = as_is(item["name"])
    item["description"] = item["description"] and as_is(item["description"])
    item["meta_data"] = as_is(item["meta_data"] or "{}")
    # Two places, and more only if they say something.
    item["tax_rate"] = item["tax_rate"].removesuffix("00")
    item["require_membership_types"] = []
    channels = as_is(row[-2]) if item["all_sales_channels"] else item["limit_sales_channels"]
    item["sales_channels"] = channels
    return item
