"""What people read on a page, and entries of the log to read about."""

import re
from datetime import UTC, datetime
from html import unescape
from typing import Any

from werkzeug.test import TestResponse

from pretixapi.models import Event, LogEntry, db

EVENT = "/control/event/bigevents/sampleconf/"
SECRETS = f"{EVENT}secrets/"
API = "/api/v1/organizers/bigevents/events/sampleconf/"


def text_of(html: str) -> str:
    """Return the text of some HTML."""
    return unescape(" ".join(re.sub(r"<[^>]*>", " ", html).split()))


def texts(response: TestResponse, pattern: str) -> list[str]:
    """Return the text of each part of a page that the group of a pattern is."""
    return [text_of(each) for each in re.findall(pattern, response.text, re.DOTALL)]


def sentences(response: TestResponse) -> list[str]:
    """Return what the log says, the newest first."""
    return texts(response, r"<p>(<strong>.*?)</p>")


def days(response: TestResponse) -> list[str]:
    """Return the days that the log tells of."""
    return texts(response, r"<h3>(.*?)</h3>")


def changes(response: TestResponse) -> list[tuple[str, ...]]:
    """Return field, old and new value of each change that the log tells of."""
    pattern = r'<th scope="row">(.*?)</th><td>(.*?)</td><td>(.*?)</td>'
    return [tuple(map(unescape, each)) for each in re.findall(pattern, response.text)]


def pairs(response: TestResponse) -> dict[str, str]:
    """Return the facts of a page by what they are called."""
    found = re.findall(r"<dt[^>]*>(.*?)</dt><dd>(.*?)</dd>", response.text)
    return {text_of(name): text_of(fact) for name, fact in found}


def rows(response: TestResponse) -> list[list[str]]:
    """Return the cells of the table on a page, row by row."""
    body = re.search(r"<tbody>(.*)</tbody>", response.text, re.DOTALL)
    return [
        [text_of(cell) for cell in re.findall(r"<td[^>]*>(.*?)</td>", row, re.DOTALL)]
        for row in re.findall(r"<tr>(.*?)</tr>", body[1] if body else "", re.DOTALL)
    ]


def note(action: str, event: Event, **values: Any) -> None:
    """Write an entry of the log."""
    common = {
        "organizer_id": event.organizer_id,
        "event_id": event.id,
        "event_slug": event.slug,
        "datetime": datetime(2017, 12, 27, 10, tzinfo=UTC),
        "actor_type": "user",
        "actor_name": "Alice",
        "object_type": "event",
        "object_id": event.id,
        "changes": {},
    }
    db.session.add(LogEntry(action=action, **{**common, **values}))
    db.session.commit()
