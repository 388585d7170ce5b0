"""What takes place, in the style that the visitor or else the organizer wants."""

from collections.abc import Callable

from flask import request

from pretixapi.public.calendars import Calendar, show_month, show_week
from pretixapi.public.lists import EventList, show_list
from pretixapi.public.look import Look
from pretixapi.public.periods import read_day, read_month, read_week
from pretixapi.public.queries import Program

Agenda = EventList | Calendar

STYLES: dict[str, Callable[[Program, Look], Agenda]] = {
    "list": show_list,
    "week": show_week,
    "calendar": show_month,
}


def agenda_of(program: Program, look: Look) -> Agenda:
    """Return what takes place in the style of the request."""
    return STYLES[_asked_style() or look.settings["event_list_type"]](program, look)


def _asked_style() -> str | None:
    """Return the style that the URL asks for by its name, or by a period that only it has."""
    asked, day = request.args.get("style"), request.args.get("date")
    if asked in STYLES:
        return asked
    if read_week(request.args.get("week")):
        return "week"
    if read_month(day):
        return "calendar"
    return "list" if read_day(day) else None
