"""A scan: a code that was held before a reader at a check-in list."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property
from typing import Any, Self
from zoneinfo import ZoneInfo

from sqlalchemy import Row

from pretixapi.entry_rules.visits import ENTRY, EXIT, Visit

# The wire has a field that is called as this type.
Moment = datetime
DATES = ("date_from", "date_to", "date_admission")


@dataclass(frozen=True)
class Scan:
    """What a client says of a scan.

    `position_id` is there if a ticket was picked from a list instead.
    """

    code: str
    position_id: int | None = None
    force: bool = False
    source_type: str = "barcode"
    type: str = ENTRY
    ignore_unpaid: bool = False
    questions_supported: bool = True
    nonce: str | None = None
    datetime: Moment | None = None
    use_order_locale: bool = False
    answers: Mapping[str, str] | None = None
    simulate: bool = False
    canceled_supported: bool = True
    now: Moment = field(default_factory=lambda: Moment.now(UTC))

    @classmethod
    def of(cls, values: Mapping[str, Any], **more: Any) -> Self:
        """Return the scan that a body describes."""
        told = {name: value for name, value in values.items() if name != "lists"}
        # A nonce of nothing is none: it would be that of many scans.
        return cls(**{**told, "nonce": told.get("nonce") or None}, **more)

    @property
    def moment(self) -> Moment:
        """Return when it was scanned."""
        return self.datetime or self.now

    @property
    def asks(self) -> bool:
        """Tell whether open questions are to be asked first."""
        return self.is_entry and self.questions_supported and not self.force

    @property
    def is_entry(self) -> bool:
        """Tell whether somebody wants in, not out."""
        return self.type != EXIT


@dataclass(frozen=True)
class Ticket:
    """A ticket that was found for a scan, at the list that it was scanned at."""

    row: Row
    place: Row

    @property
    def suits(self) -> bool:
        """Tell whether the list is for the ticket's product and date."""
        return self.suits_product and self.place.subevent_id in (None, self.row.subevent_id)

    @property
    def suits_product(self) -> bool:
        """Tell whether the list is for the ticket's product."""
        return self.place.all_products or self.row.item_id in self.place.limit_products

    @property
    def texts(self) -> list[str]:
        """Return what is to be said to whoever lets the ticket in."""
        texts = (self.row.order_text, self.row.item_text, self.row.variation_text)
        return [each for each in texts if each]

    @cached_property
    def checkins(self) -> list[Mapping[str, Any]]:
        """Return the check-ins at the list, the newest first."""
        return [each for each in self.row.written["checkins"] if each["list"] == self.place.id]

    def note(self, checkin: Mapping[str, Any]) -> None:
        """Put a new check-in among those at the list; a client may tell of it late."""
        self.checkins.append(checkin)
        self.checkins.sort(key=_when, reverse=True)

    @property
    def shown(self) -> dict[str, Any]:
        """Return the ticket as answers have it, with the check-ins at the list alone."""
        return {**self.row.written, "checkins": self.checkins}

    @property
    def zone(self) -> ZoneInfo:
        """Return the time zone of the event."""
        return ZoneInfo(self.place.timezone)

    def visit(self, scan: Scan) -> Visit:
        """Return what the rules of the list look at."""
        checkins = self.checkins
        entries = (each["datetime"] for each in reversed(checkins) if each["type"] == ENTRY)
        dates = self.place if self.row.subevent_id is None else self.row
        return Visit(
            now=scan.moment,
            zone=self.zone,
            product=self.row.item_id,
            variation=self.row.variation_id,
            entries=[datetime.fromisoformat(each) for each in entries],
            is_inside=bool(checkins) and checkins[0]["type"] == ENTRY,
            dates={name: getattr(dates, name) for name in DATES},
        )


def _when(checkin: Mapping[str, Any]) -> tuple[Moment, int]:
    return Moment.fromisoformat(checkin["datetime"]), checkin["id"]
