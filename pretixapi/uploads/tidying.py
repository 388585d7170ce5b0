"""Removing files that have had their time."""

from datetime import UTC, datetime

from sqlalchemy import bindparam, delete

from pretixapi.models import UploadedFile, store
from pretixapi.models.types import UTCDateTime
from pretixapi.uploads import queries
from pretixapi.uploads.storage import MEDIA, UPLOADS, storage

OLD = delete(UploadedFile).where(UploadedFile.created <= bindparam("moment", type_=UTCDateTime))


def remove_uploads() -> str:
    """Remove the uploads that can no longer be used; say how many."""
    moment = datetime.now(UTC) - queries.VALID
    store(OLD, {"moment": moment})
    names = list(storage().older_than(UPLOADS, moment))
    _remove(UPLOADS, names)
    return f"Removed {len(names)} uploads of more than a day ago."


def remove_unused_media() -> str:
    """Remove the files that nothing refers to; say how many.

    Young ones may belong to a request that is not done yet.
    """
    old = list(storage().older_than(MEDIA, datetime.now(UTC) - queries.VALID))
    in_use = queries.files_in_use()
    unused = [name for name in old if name not in in_use]
    _remove(MEDIA, unused)
    return f"Removed {len(unused)} files that nothing refers to."


def _remove(folder: str, names: list[str]) -> None:
    for name in names:
        storage().remove(folder, name)
