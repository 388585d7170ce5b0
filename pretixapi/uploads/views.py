"""Files that clients send for pictures and the like, and those in use."""

from os import SEEK_END
from typing import BinaryIO

from flask import Response, request, send_file
from werkzeug.datastructures import FileStorage
from werkzeug.exceptions import RequestedRangeNotSatisfiable

from pretixapi.auth.marks import requires
from pretixapi.auth.permissions import Reach
from pretixapi.http.contract import Upload
from pretixapi.http.endpoints import Blueprint
from pretixapi.http.errors import NotFound
from pretixapi.http.marks import answers, receives, refuses, returns
from pretixapi.uploads import changes
from pretixapi.uploads.kinds import CONTENT_TYPES
from pretixapi.uploads.names import type_of
from pretixapi.uploads.schemas import UploadSchema
from pretixapi.uploads.storage import MEDIA, storage

uploads = Blueprint("uploads", __name__)
media = Blueprint("media", __name__)

FILE = Upload(CONTENT_TYPES, "MAX_UPLOAD_LENGTH", refused_by_view=True)
A_YEAR = 365 * 24 * 60 * 60


@uploads.post("/upload")
@requires(Reach.CREDENTIAL)
@receives(FILE)
@refuses(400, "The file has no name, or is not what its name and type say.")
@returns(UploadSchema(), 201)
def create_upload(file: FileStorage) -> dict[str, str]:
    """Keep a file for a day, to be used as a picture or the like.

    The file is the body, its name stands in the header Content-Disposition. The answer is the id to
    send as the value of a field. It is good for the token that the file was sent with, and may be
    used more than once.
    """
    return changes.keep_upload(file)


@media.get("/<name>")
@requires(Reach.PUBLIC)
@answers(*CONTENT_TYPES)
@refuses(416, "Requested Range Not Satisfiable.")
def show_file(name: str) -> Response:
    """Show a file in use; it never changes, so clients may keep it."""
    content_type = type_of(name)
    if content_type is None:
        raise NotFound
    try:
        file = storage().open(MEDIA, name)
    except FileNotFoundError:
        raise NotFound from None
    return _whole_or_part(file, content_type, etag=name)


def _whole_or_part(file: BinaryIO, content_type: str, etag: str) -> Response:
    response = send_file(file, content_type, conditional=False, etag=etag, max_age=A_YEAR)
    response.cache_control.immutable = True
    response.content_length = file.seek(0, SEEK_END)
    file.seek(0)
    try:
        return response.make_conditional(request, True, response.content_length)
    except RequestedRangeNotSatisfiable:
        response.close()
        raise
