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
    _, _, organizer, organizer_slug = caller
    site = f"{environ['wsgi.url_scheme']}://{environ['HTTP_HOST']}"
    if environ["REQUEST_METHOD"] == "POST":
        body = orjson.loads(environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"])))
        return "201 Created", answers.create_event(execute, caller, site, body)
    answer = None
    match environ["PATH_INFO"].removeprefix(PREFIX).split("/"):
        case [""]:
            answer = answers.organizer_list(execute, organizer, site)
        case [own, "settings", ""] if own == organizer_slug:
            answer = answers.organizer_settings(execute, organizer)
        case [own, "events", ""] if own == organizer_slug:
            answer = answers.event_page(execute, caller, site, environ["QUERY_STRING"])
        case [own, "events", slug, ""] if own == organizer_slug:
            answer = answers.event_detail(execute, caller, site, slug)
        case [own, "events", slug, "settings", ""] if own == organizer_slug:
            answer = answers.event_settings(execute, organizer, slug)
    return "404 Not Found" if answer is None else "200 OK", answer
