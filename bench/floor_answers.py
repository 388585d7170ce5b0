"""The answers of the floor."""

from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qs

import floor_sql as sql
import orjson

from pretixapi.settings.defaults import NEW_EVENT_SETTINGS
from pretixapi.settings.definitions import EVENT_SETTINGS, ORGANIZER_SETTINGS

PAGE_SIZE = 50
EVENT_DEFAULTS = {key: setting.default for key, setting in EVENT_SETTINGS.items()}
ORGANIZER_DEFAULTS = {key: setting.default for key, setting in ORGANIZER_SETTINGS.items()}
STORED_FROM_THE_START = orjson.dumps(NEW_EVENT_SETTINGS).decode()
MOMENTS = ("date_from", "date_to", "date_admission", "presale_start", "presale_end")


def organizer_list(execute: sql.Execute, organizer: int, site: str) -> dict[str, Any]:
    """Return the list of the one organizer that a token can see."""
    name, slug, plugins = execute(sql.ORGANIZER, (organizer,)).fetchone()
    shown = {
        "name": name,
        "slug": slug,
        "public_url": f"{site}/{slug}/",
        "plugins": orjson.Fragment(plugins),
    }
    return {"count": 1, "next": None, "previous": None, "results": [shown]}


def organizer_settings(execute: sql.Execute, organizer: int) -> dict[str, Any]:
    """Return the settings of the organizer."""
    stored = execute(sql.ORGANIZER_SETTINGS, (organizer,)).fetchone()
    return _overlay(ORGANIZER_DEFAULTS, stored)


def event_settings(execute: sql.Execute, organizer: int, slug: str) -> dict[str, Any]:
    """Return the settings of an event: its own over the organizer's over the defaults."""
    return _overlay(EVENT_DEFAULTS, execute(sql.EVENT_SETTINGS, (organizer, slug)).fetchone())


def _overlay(defaults: dict[str, Any], levels: tuple[str, ...]) -> dict[str, Any]:
    settings = defaults.copy()
    for level in levels:
        for key, value in orjson.loads(level).items():
            if key in settings:
                settings[key] = value
    return settings


def event_detail(execute: sql.Execute, caller: tuple, site: str, slug: str) -> dict[str, Any]:
    """Return an event."""
    _, _, organizer, organizer_slug = caller
    row = execute(sql.EVENT, (organizer, organizer, slug)).fetchone()
    return _event(row, f"{site}/{organizer_slug}/", {"valid_keys": {"pretix_sig1": []}})


def event_page(execute: sql.Execute, caller: tuple, site: str, query: str) -> dict[str, Any]:
    """Return a page of the events."""
    _, _, organizer, organizer_slug = caller
    number, offset = place(query)
    rows = execute(sql.EVENT_PAGE, (organizer, organizer, organizer, PAGE_SIZE, offset)).fetchall()
    url = f"{site}/api/v1/organizers/{organizer_slug}/events/"
    shop = f"{site}/{organizer_slug}/"
    return page(url, number, rows[0][-1], [_event(row, shop, {}) for row in rows])


def place(query: str) -> tuple[int, int]:
    """Return the number of the page that is asked for, and of the rows before it."""
    number = int(parse_qs(query).get("page", ["1"])[0])
    return number, (number - 1) * PAGE_SIZE


def page(url: str, number: int, count: int, results: list[dict[str, Any]]) -> dict[str, Any]:
    """Return a page of a list."""
    before = f"{url}?page={number - 1}" if number > 2 else url  # noqa: PLR2004
    return {
        "count": count,
        "next": f"{url}?page={number + 1}" if number * PAGE_SIZE < count else None,
        "previous": before if number > 1 else None,
        "results": results,
    }


def create_event(execute: sql.Execute, caller: tuple, site: str, body: dict[str, Any]) -> Any:
    """Store an event and what the log says of it, and return it."""
    _, _, organizer, organizer_slug = caller
    slug = body["slug"]
    execute(sql.BEGIN)
    if execute(sql.SLUG, (organizer, slug)).fetchone():
        execute(sql.ROLLBACK)
        return None
    event = execute(sql.NEW_EVENT, _new_row(organizer, body)).fetchone()[0]
    entries = [("pretix.event.added", changes(body))]
    entries += [("pretix.event.plugins.enabled", {"plugin": [None, p]}) for p in body["plugins"]]
    log(execute, caller, (event, slug), ("event", event), entries)
    row = execute(sql.EVENT, (organizer, organizer, slug)).fetchone()
    execute(sql.COMMIT)
    return _event(row, f"{site}/{organizer_slug}/", {})


def _new_row(organizer: int, body: dict[str, Any]) -> tuple:
    moments = (
        body[name] and sql.ENGINE.write_moment(datetime.fromisoformat(body[name]))
        for name in MOMENTS
    )
    date_from, date_to, date_admission, presale_start, presale_end = moments
    return (
        organizer,
        body["slug"],
        as_json(body["name"]),
        body["currency"],
        date_from,
        date_to,
        date_admission,
        body["is_public"],
        presale_start,
        presale_end,
        as_json(body["location"]),
        body["has_subevents"],
        as_json(body["plugins"]),
        STORED_FROM_THE_START,
    )


def changes(body: dict[str, Any]) -> dict[str, list]:
    """Return what the log tells of something created."""
    return {name: [None, value] for name, value in body.items() if value is not None}


def log(
    execute: sql.Execute,
    caller: tuple,
    event: tuple[int, str],
    subject: tuple[str, int],
    entries: list[tuple[str, dict[str, list]]],
) -> None:
    """Store what was done to something of an event."""
    token, token_name, organizer, _ = caller
    now = sql.ENGINE.write_moment(datetime.now(UTC))
    parameters = []
    for action, changed in entries:
        parameters += (organizer, *event, now, action, token, token_name, *subject)
        parameters.append(as_json(changed))
    execute(sql.NEW_LOG_ENTRIES + ",".join([sql.LOG_ENTRY] * len(entries)), parameters)


def as_json(value: Any) -> str:
    """Return a value as columns hold it."""
    return orjson.dumps(value).decode()


def _event(row: tuple, shop: str, keys: dict[str, Any]) -> dict[str, Any]:
    """Return the row as the answer has it; `keys` stand among its fields."""
    as_is, moment = orjson.Fragment, sql.ENGINE.read_moment
    every_channel = row[17]
    channels = as_is(row[21]) if every_channel else as_is(row[20] or "[]")
    return {
        "name": as_is(row[1]),
        "slug": row[0],
        "live": bool(row[2]),
        "testmode": bool(row[3]),
        "currency": row[4],
        "date_from": moment(row[5]),
        "date_to": row[6] and moment(row[6]),
        "date_admission": row[7] and moment(row[7]),
        "is_public": bool(row[8]),
        "presale_start": row[9] and moment(row[9]),
        "presale_end": row[10] and moment(row[10]),
        "location": row[11] and as_is(row[11]),
        "geo_lat": row[12],
        "geo_lon": row[13],
        "has_subevents": bool(row[14]),
        "meta_data": as_is(row[18] or "{}"),
        "seating_plan": None,
        "plugins": as_is(row[15]),
        "seat_category_mapping": {},
        "timezone": row[16],
        "item_meta_properties": as_is(row[19] or "{}"),
        **keys,
        "all_sales_channels": bool(every_channel),
        "limit_sales_channels": [] if every_channel else channels,
        "public_url": f"{shop}{row[0]}/",
        "sales_channels": channels,
    }
