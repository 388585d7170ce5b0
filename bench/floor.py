"""The floor: the same answers from a bare WSGI function.

One look-up of the token by its digest and the minimal SQL, by one kept connection per thread, with
nothing between driver and orjson. What it leaves out is what the server is for: it knows no errors,
no permissions beyond the token's organizer, and no input but what the bench sends.
"""

import hashlib
import threading
from collections.abc import Callable, Iterable
from typing import Any

import floor_answers as answers
import floor_catalogue as catalogue
import floor_items as items
import floor_new_orders as new_orders
import floor_orders as orders
import floor_scans as scans
import floor_sql as sql
import orjson

PREFIX = "/api/v1/organizers/"

local = threading.local()


def application(environ: dict[str, Any], start_response: Callable) -> Iterable[bytes]:
    """Answer one request."""
    try:
        execute = local.execute
    except AttributeError:
        execute = local.execute = sql.connect()
    token = environ["HTTP_AUTHORIZATION"].removeprefix("Token ")
    caller = execute(sql.TOKEN, (hashlib.sha256(token.encode()).hexdigest(),)).fetchone()
    status, answer = _answer(execute, caller, environ) if caller else ("401 Unauthorized", None)
    body = orjson.dumps(answer, option=orjson.OPT_UTC_Z)
    headers = [("Content-Type", "application/json"), ("Content-Length", str(len(body)))]
    start_response(status, headers)
    return [body]


def _answer(execute: sql.Execute, caller: tuple, environ: dict[str, Any]) -> tuple[str, Any]:
    site = f"{environ['wsgi.url_scheme']}://{environ['HTTP_HOST']}"
    place = environ["PATH_INFO"].removeprefix(PREFIX).split("/")
    if environ["REQUEST_METHOD"] == "POST":
        body = orjson.loads(environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"])))
        return "201 Created", _create(execute, caller, site, place, body)
    answer = _read(execute, caller, site, place, environ["QUERY_STRING"])
    return "404 Not Found" if answer is None else "200 OK", answer


def _create(
    execute: sql.Execute, caller: tuple, site: str, place: list[str], body: dict[str, Any]
) -> Any:
    match place:
        case [_, "events", ""]:
            return answers.create_event(execute, caller, site, body)
        case [_, "events", slug, "categories", ""]:
            return catalogue.create_category(execute, caller, slug, body)
        case [_, "checkinrpc", "redeem", ""]:
            return scans.redeem(execute, caller, body)
        case [_, "events", slug, "orders", ""]:
            return new_orders.create_order(execute, caller, site, slug, body)


def _read(execute: sql.Execute, caller: tuple, site: str, place: list[str], query: str) -> Any:
    _, _, organizer, organizer_slug = caller
    if place == [""]:
        return answers.organizer_list(execute, organizer, site)
    if place[0] != organizer_slug:
        return None
    match place[1:]:
        case ["settings", ""]:
            return answers.organizer_settings(execute, organizer)
        case ["events", ""]:
            return answers.event_page(execute, caller, site, query)
        case ["events", slug, *rest]:
            return _read_event(execute, caller, site, (slug, *rest), query)


def _read_event(
    execute: sql.Execute, caller: tuple, site: str, place: tuple[str, ...], query: str
) -> Any:
    answer = None
    match place:
        case [slug, ""]:
            answer = answers.event_detail(execute, caller, site, slug)
        case [slug, "settings", ""]:
            answer = answers.event_settings(execute, caller[2], slug)
        case [slug, "items", ""]:
            answer = items.item_page(execute, caller, site, slug, query)
        case [slug, "orders", ""]:
            answer = orders.order_page(execute, caller, site, slug, query)
        case [slug, "orders", code, ""]:
            answer = orders.order_detail(execute, caller, site, slug, code)
        case [slug, "quotas", quota, "availability", ""]:
            answer = catalogue.quota_availability(execute, caller[2], slug, quota)
    return answer
