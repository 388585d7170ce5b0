"""Keeping what clients send, and making use of it."""

from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from flask import g
from sqlalchemy import Row, insert
from werkzeug.datastructures import FileStorage

from pretixapi.http.errors import Invalid
from pretixapi.models import UploadedFile, begin_write, store
from pretixapi.uploads import queries, rules
from pretixapi.uploads.fields import NOT_FOUND, PREFIX, Wanted
from pretixapi.uploads.names import new_name
from pretixapi.uploads.storage import MEDIA, UPLOADS, storage

WRONG_TYPE = "The submitted file has a file type that is not allowed in this field."
TOO_LARGE = "The submitted file is too large to be used in this field."
INSERT = insert(UploadedFile)


def keep_upload(file: FileStorage) -> dict[str, str]:
    """Keep a file for the caller, and return the id by which it can be used.

    The transaction is begun here.
    """
    rules.check_file(file)
    upload = {
        "id": str(uuid4()),
        "actor_type": g.access.actor.type,
        "actor_id": g.access.actor.id,
        "name": rules.name_of(file),
        "content_type": file.mimetype,
        "size": rules.size_of(file),
        "created": datetime.now(UTC),
    }
    file.stream.seek(0)
    storage().save(UPLOADS, upload["id"], file.stream)
    begin_write()
    store(INSERT, upload)
    return {"id": PREFIX + upload["id"]}


def use_uploads(values: dict[str, Any], _stored: Any = None) -> None:
    """Make files of the uploads that the fields of a body name, and put their names there."""
    wanted = {key: value for key, value in values.items() if isinstance(value, Wanted)}
    if not wanted:
        return
    found = queries.own_uploads([each.upload_id for each in wanted.values()])
    uploads = {key: found.get(each.upload_id) for key, each in wanted.items()}
    faults = {key: [fault] for key in wanted if (fault := _fault(wanted[key], uploads[key]))}
    if faults:
        raise Invalid(faults)
    for key, upload in uploads.items():
        try:
            values[key] = _use(upload)
        except FileNotFoundError:
            raise Invalid({key: [NOT_FOUND]}) from None


def _fault(wanted: Wanted, upload: Row | None) -> str | None:
    if upload is None:
        return NOT_FOUND
    if upload.content_type not in wanted.content_types:
        return WRONG_TYPE
    return TOO_LARGE if upload.size > wanted.largest else None


def _use(upload: Row) -> str:
    name = new_name(upload.content_type)
    storage().copy((UPLOADS, upload.id), (MEDIA, name))
    return name
