"""What clocks show at a place."""

from datetime import UTC, datetime, tzinfo


def on_clocks(moment: datetime, zone: tzinfo) -> datetime:
    """Return a moment as clocks in a time zone show it.

    On the first and the last day that there are they may have nothing to show: then as in UTC.
    """
    try:
        return moment.astimezone(zone)
    except OverflowError:
        return moment.astimezone(UTC)
