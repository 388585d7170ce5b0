"""What takes place as a list: what is to come, what is over, or all of one day."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from flask import request
from sqlalchemy import Row

from pretixapi.http.errors import NotFound
from pretixapi.pages.writing import write_date
from pretixapi.public.entries import Entry
from pretixapi.public.look import Address, Look
from pretixapi.public.periods import Period, read_day
from pretixapi.public.queries import Program

PAGE_SIZE = 50
# Nobody looks through more pages, and databases would have to skip all that is on those before.
LAST_PAGE = 1000
PAGE = re.compile(r"[0-9]+")
PAST = {"when": "past"}


@dataclass(frozen=True)
class EventList:
    """A page of a list, and the ways to the pages around it; `asked` is the day that it is of."""

    title: str
    entries: Sequence[Entry]
    previous: Address | None
    next: Address | None
    is_upcoming: bool
    asked: Period | None
    style: str = "list"
    others: Address | None = None


def show_list(program: Program, look: Look) -> EventList:
    """Return the page of the list that the URL asks for."""
    word = look.language.word
    style = {} if look.settings["event_list_type"] == "list" else {"style": "list"}
    day = read_day(request.args.get("date"))
    if day is not None:
        title = write_date(day.first, look.language.locale)
        return _page(look, title, _of_day(program, day), {**style, **day.address}, style)
    if request.args.get("when") == PAST["when"]:
        return _page(look, word("Past events"), program.past, {**style, **PAST}, style)
    return _page(look, word("Upcoming events"), program.upcoming, style, {**style, **PAST})


def _of_day(program: Program, day: Period) -> Callable[[int, int], Sequence[Row]]:
    return lambda limit, offset: program.between(
        (day.first, day.last), program.zones(), limit, offset
    )


def _page(
    look: Look,
    title: str,
    read: Callable[[int, int], Sequence[Row]],
    here: Address,
    others: Address,
) -> EventList:
    number = _page_number()
    # One more, to know whether there is another page.
    rows = read(PAGE_SIZE + 1, (number - 1) * PAGE_SIZE)
    if number > 1 and not rows:
        raise NotFound
    return EventList(
        title,
        [Entry(row, look.language, look.settings) for row in rows[:PAGE_SIZE]],
        _address(here, number - 1),
        _address(here, number + 1) if len(rows) > PAGE_SIZE else None,
        is_upcoming="when" not in here and "date" not in here,
        asked=read_day(request.args.get("date")),
        others=others,
    )


def _page_number() -> int:
    """Return the page that the URL asks for, the first one if that is not a number."""
    text = request.args.get("page", "1")
    if not PAGE.fullmatch(text):
        return 1
    digits = text.lstrip("0") or "1"
    if len(digits) > len(str(LAST_PAGE)) or int(digits) > LAST_PAGE:
        raise NotFound
    return int(digits)


def _address(here: Address, number: int) -> Address | None:
    if not 1 <= number <= LAST_PAGE:
        return None
    return {**here, "page": number} if number > 1 else here
