"""What is read about uploads, and about the files in use."""

from collections.abc import Collection
from datetime import UTC, datetime, timedelta

from flask import g
from sqlalchemy import ColumnElement, Row, Select, Text, bindparam, cast, or_, select, union_all

from pretixapi.models import Event, Item, Organizer, QuestionAnswer, UploadedFile, fetch
from pretixapi.models.types import UTCDateTime
from pretixapi.uploads.names import TYPES, names_in

VALID = timedelta(hours=24)

OWN_UPLOADS = select(UploadedFile.id, UploadedFile.content_type, UploadedFile.size).where(
    UploadedFile.id.in_(bindparam("ids", expanding=True)),
    UploadedFile.actor_type == bindparam("actor_type"),
    UploadedFile.actor_id == bindparam("actor_id"),
    UploadedFile.created > bindparam("since", type_=UTCDateTime),
)


def _naming(column: ColumnElement) -> Select:
    """Return the texts of a column, a name each or a document, in which files are named."""
    text = cast(column, Text)
    return select(text).where(or_(*map(text.contains, TYPES)))


# Everything that refers to files in use.
NAMED_IN = (Item.picture, Event.settings, Organizer.settings, QuestionAnswer.file)
NAMING = union_all(*map(_naming, NAMED_IN))


def own_uploads(ids: Collection[str]) -> dict[str, Row]:
    """Return those of the uploads that the caller may still use, by id."""
    actor = g.access.actor
    owner = {"actor_type": actor.type, "actor_id": actor.id}
    rows = fetch(OWN_UPLOADS, {"ids": list(ids), **owner, "since": datetime.now(UTC) - VALID})
    return {row.id: row for row in rows}


def files_in_use() -> set[str]:
    """Return the names of all files that anything refers to."""
    return {name for text in fetch(NAMING).scalars() for name in names_in(text)}
