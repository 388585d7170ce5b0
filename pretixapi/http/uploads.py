"""Files that clients send, longer than any other body: they go to disk before anything else."""

from collections.abc import Iterator
from contextlib import contextmanager
from tempfile import TemporaryFile
from typing import BinaryIO

from flask import Request, current_app
from werkzeug.datastructures import FileStorage
from werkzeug.http import parse_options_header

from pretixapi.http.contract import Upload
from pretixapi.http.errors import Invalid, UnsupportedMediaType
from pretixapi.http.parsing import MULTIPART, refuse_rest

NO_FILE = "No file was submitted."
MANY_FILES = "Please submit a single file."
PIECE = 64 * 1024


@contextmanager
def received(req: Request, upload: Upload) -> Iterator[FileStorage]:
    """Give the file that the body is, or that is its only part of the name `upload.part`."""
    req.max_content_length = req.max_form_memory_size = current_app.config[upload.limit]
    if upload.part is not None and req.mimetype == MULTIPART:
        try:
            yield _part(req, upload.part)
        finally:
            req.close()
    elif upload.refused_by_view or req.mimetype in upload.content_types:
        with on_disk(req.stream) as file:
            refuse_rest(req)
            yield FileStorage(file, _name(req), content_type=req.content_type)
    else:
        raise UnsupportedMediaType(req.content_type or "")


@contextmanager
def on_disk(stream: BinaryIO) -> Iterator[BinaryIO]:
    """Give all that comes in from a stream as a file."""
    with TemporaryFile() as file:
        # A body that reaches its limit must not be read on, even if that is all of it.
        while not getattr(stream, "is_exhausted", False) and (piece := stream.read(PIECE)):
            file.write(piece)
        file.seek(0)
        yield file


def _part(req: Request, name: str) -> FileStorage:
    parts = req.files.getlist(name)
    refuse_rest(req)
    if len(parts) != 1:
        raise Invalid({name: [MANY_FILES if parts else NO_FILE]})
    return parts[0]


def _name(req: Request) -> str:
    """Return the name that the client gives to the file, or a blank."""
    _, parameters = parse_options_header(req.headers.get("Content-Disposition"))
    return parameters.get("filename", "")
