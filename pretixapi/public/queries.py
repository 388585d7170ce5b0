"""What is read for the pages: nothing but what is live, public and sold in the online shop."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Row,
    Select,
    and_,
    bindparam,
    case,
    cast,
    func,
    literal,
    not_,
    null,
    or_,
    select,
    union_all,
)

from pretixapi.http.errors import NotFound
from pretixapi.models import Event, Organizer, SubEvent, event_sales_channels, fetch
from pretixapi.models.types import UTCDateTime
from pretixapi.objects.dates import NOW
from pretixapi.pages.moments import span
from pretixapi.sales_channels.queries import sold_through

SHOP = "web"

IS_VISIBLE = and_(
    Event.live, Event.is_public, sold_through(event_sales_channels, Event, literal(SHOP))
)
DATE_IS_VISIBLE = and_(SubEvent.active, SubEvent.is_public)

ORGANIZER = select(Organizer.id, Organizer.slug, Organizer.name, Organizer.settings).where(
    Organizer.slug == bindparam("organizer")
)
ANY_EVENT = (
    select(
        *Event.__table__.c,
        Organizer.slug.label("organizer_slug"),
        Organizer.name.label("organizer_name"),
        Organizer.settings.label("inherited"),
        IS_VISIBLE.label("is_visible"),
    )
    .join(Organizer, Organizer.id == Event.organizer_id)
    .where(Organizer.slug == bindparam("organizer"), Event.slug == bindparam("event"))
)
EVENT = ANY_EVENT.where(IS_VISIBLE)


def _rows_of(kind: type[Event | SubEvent], date_id: ColumnElement) -> Select:
    """Return what takes place, either events or dates."""
    return select(
        Event.slug,
        Event.name.label("event_name"),
        Event.timezone,
        *(Event.settings[key].label(key) for key in ("show_times", "show_date_to")),
        date_id.label("date_id"),
        kind.name,
        kind.date_from,
        kind.date_to,
        kind.location,
    ).where(IS_VISIBLE)


OF_ORGANIZER = Event.organizer_id == bindparam("organizer_id")
SINGLE_EVENTS = _rows_of(Event, cast(null(), BigInteger)).where(not_(Event.has_subevents))
DATES = (
    _rows_of(SubEvent, SubEvent.id)
    .join(SubEvent, SubEvent.event_id == Event.id)
    .where(Event.has_subevents, DATE_IS_VISIBLE)
)


class Statements:
    """The ways to look at what takes place."""

    def __init__(self, rows: Select) -> None:
        program = rows.subquery("program")
        self.columns = columns = program.c
        self.end = end = func.coalesce(columns.date_to, columns.date_from)
        every = select(program)
        in_order = every.order_by(columns.date_from, columns.slug, columns.date_id)
        backwards = every.order_by(columns.date_from.desc(), columns.slug, columns.date_id)
        self.within = in_order.limit(bindparam("limit")).offset(bindparam("offset"))
        self.upcoming = self.within.where(end >= NOW)
        self.past = backwards.limit(bindparam("limit")).offset(bindparam("offset")).where(end < NOW)
        self.zones = select(columns.timezone).distinct()
        # What comes next or, where nothing comes, what was last.
        self.nearest = every.order_by(
            end < NOW, case((end >= NOW, columns.date_from)), columns.date_from.desc()
        ).limit(1)

    def between(self, bounds: Mapping[tuple[datetime, datetime], Collection[str]]) -> Select:
        """Return the statement for what goes on between moments that depend on the time zone."""
        return self.within.where(
            or_(*(self._goes_on(*pair, zones) for pair, zones in bounds.items()))
        )

    def _goes_on(
        self, since: datetime, until: datetime, zones: Collection[str]
    ) -> ColumnElement[bool]:
        # What ends at midnight does not go on then.
        begins = literal(since, UTCDateTime)
        goes_on = or_(self.end > begins, self.columns.date_from >= begins)
        starts = self.columns.date_from < literal(until, UTCDateTime)
        return and_(self.columns.timezone.in_(zones), starts, goes_on)


ALL = Statements(union_all(SINGLE_EVENTS.where(OF_ORGANIZER), DATES.where(OF_ORGANIZER)))
OF_ONE_EVENT = Statements(DATES.where(Event.id == bindparam("event_id")))


@dataclass(frozen=True)
class Program:
    """What takes place, of one organizer or of one series; in one time zone, if that is known."""

    statements: Statements
    place: Mapping[str, int]
    zone: str | None = None

    def upcoming(self, limit: int, offset: int) -> Sequence[Row]:
        """Return some of what is not over, from the first on."""
        return self._rows(self.statements.upcoming, limit, offset)

    def past(self, limit: int, offset: int) -> Sequence[Row]:
        """Return some of what is over, from the last on."""
        return self._rows(self.statements.past, limit, offset)

    def between(
        self, days: tuple[date, date], zones: Collection[str], limit: int, offset: int = 0
    ) -> Sequence[Row]:
        """Return some of what takes place from one day to another, both included."""
        bounds = defaultdict(list)
        for zone in zones:
            bounds[span(*days, zone)].append(zone)
        return self._rows(self.statements.between(bounds), limit, offset) if bounds else []

    def zones(self) -> Collection[str]:
        """Return the time zones in which something takes place."""
        if self.zone is not None:
            return (self.zone,)
        return fetch(self.statements.zones, self.place).scalars().all()

    def nearest(self) -> Row | None:
        """Return what comes next or, where nothing comes, what was last."""
        return fetch(self.statements.nearest, self.place).one_or_none()

    def _rows(self, statement: Select, limit: int, offset: int) -> Sequence[Row]:
        return fetch(statement, {**self.place, "limit": limit, "offset": offset}).all()


def find_organizer(slug: str) -> Row:
    """Return the organizer of that slug."""
    return _found(ORGANIZER, organizer=slug)


def find_event(organizer: str, event: str) -> Row:
    """Return an event with its organizer, if everybody may see it.

    One that nobody may see is not found by the same statement as one that does not exist.
    """
    return _found(EVENT, organizer=organizer, event=event)


def find_any_event(organizer: str, event: str) -> Row:
    """Return an event with its organizer, for those who know more of it than others."""
    return _found(ANY_EVENT, organizer=organizer, event=event)


def program_of(organizer: Row) -> Program:
    """Return what an organizer has on the program."""
    return Program(ALL, {"organizer_id": organizer.id})


def dates_of(event: Row) -> Program:
    """Return the dates of a series."""
    return Program(OF_ONE_EVENT, {"event_id": event.id}, event.timezone)


def _found(statement: Select, **slugs: str) -> Row:
    # No engine is asked for a NUL: PostgreSQL cannot even be told of one.
    row = None if "\0" in "".join(slugs.values()) else fetch(statement, slugs).one_or_none()
    if row is None:
        raise NotFound
    return row
