"""What a device is to work for where nobody is there to choose: what is on, or is about to be.

That is what is running, and of several what began last. Between two it is the one of today; if both
are, or neither, the one that is nearer. What begins is when people are let in.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Row

from pretixapi.devices.itself import queries
from pretixapi.pages.languages import Language, locale_of

ENGLISH = Language("en", "en", locale_of("en"))
NOTHING = {"current_event": None, "current_subevent": None, "current_checkinlist": None}


def suggest(asked: Mapping[str, Any]) -> tuple[dict[str, Any] | None, bool]:
    """Return what the device is to work for, if there is anything, and if it does so already."""
    current = {**NOTHING, **asked}
    now = datetime.now(UTC)
    occasion = choose(now, **queries.nearest_occasions(now, current))
    if occasion is None:
        return None, False
    checkin_list = queries.fitting_list(occasion, current)
    suggestion = {
        "event": {"slug": occasion.slug, "name": ENGLISH.pick(occasion.name)},
        "subevent": occasion.subevent_id,
        "checkinlist": checkin_list,
    }
    return suggestion, _is_current(occasion, checkin_list, current)


def choose(
    now: datetime,
    running: Row | None = None,
    over: Row | None = None,
    to_come: Row | None = None,
) -> Row | None:
    """Return the best of what is running, what was over last and what is to come next."""
    if running is not None or over is None or to_come is None:
        return running or over or to_come
    ended_today, begins_today = (
        _is_today(now, over, over.end),
        _is_today(now, to_come, to_come.start),
    )
    if ended_today != begins_today:
        return over if ended_today else to_come
    return over if now - over.end < to_come.start - now else to_come


def _is_today(now: datetime, occasion: Row, moment: datetime) -> bool:
    zone = ZoneInfo(occasion.timezone)
    return moment.astimezone(zone).date() == now.astimezone(zone).date()


def _is_current(occasion: Row, checkin_list: int | None, current: Mapping[str, Any]) -> bool:
    return (
        occasion.slug == current["current_event"]
        and occasion.subevent_id in (None, current["current_subevent"])
        and current["current_checkinlist"] in (None, checkin_list)
    )
