"""Checking out at the end of a day whoever is inside still."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import insert

from pretixapi.checkins import queries
from pretixapi.checkins.recording import touch_orders
from pretixapi.models import Checkin, CheckinList, store
from pretixapi.objects.clocks import on_clocks

EXITS = insert(Checkin)
DAY = timedelta(days=1)


def check_everybody_out() -> str:
    """Check out whoever is inside at lists where the time for that has come, once each day."""
    now = datetime.now(UTC)
    gone = sum(_empty(place, timezone, now) for place, timezone in queries.lists_to_empty(now))
    return f"Checked out {gone} tickets."


def _empty(place: CheckinList, timezone: str, now: datetime) -> int:
    moment = place.exit_all_at
    tickets = queries.inside(place.id, moment)
    store(EXITS, [_exit(place, ticket.id, moment, now) for ticket in tickets])
    touch_orders(ticket.order_id for ticket in tickets)
    place.exit_all_at = _next(moment, ZoneInfo(timezone), now)
    return len(tickets)


def _exit(place: CheckinList, position_id: int, moment: datetime, now: datetime) -> dict[str, Any]:
    return {
        "list_id": place.id,
        "position_id": position_id,
        "datetime": moment,
        "created": now,
        "type": queries.EXIT,
        "auto_checked_in": True,
    }


def _next(moment: datetime, zone: ZoneInfo, now: datetime) -> datetime:
    """Return the next time at which clocks at the event show the same."""
    local = on_clocks(moment, zone)
    days = max((now - moment) // DAY, 0)
    following = local + days * DAY
    while following <= now:
        following += DAY
    return following.astimezone(UTC)
