"""Files that clients send, longer than any other body: they go to disk before anything else."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from tempfile import TemporaryFile
from typing import BinaryIO

from flask import Request, current_app

from pretixapi.http.contract import Upload
from pretixapi.http.errors import Invalid, UnsupportedMediaType
from pretixapi.http.parsing import MULTIPART, refuse_rest

NO_FILE = "No file was submitted."
MANY_FILES = "Please submit a single file."
PIECE = 64 * 1024


@contextmanager
def received(req: Request, upload: Upload) -> Iterator[BinaryIO]:
    """Give the file that the body is, or that is its only part of the name `upload.part`."""
    req.max_content_length = req.max_form_memory_size = current_app.config[upload.limit]
    if req.mimetype == MULTIPART:
        try:
            yield _part(req, upload.part)
        finally:
            req.close()
    elif req.mimetype == upload.content_type:
        with on_disk(req.stream) as file:
            refuse_rest(req)
            yield file
    else:
        raise UnsupportedMediaType(req.content_type or "")


@contextmanager
def on_disk(stream: BinaryIO) -> Iterator[BinaryIO]:
    """Give all that comes in from a stream as a file."""
    with TemporaryFile() as file:
        shutil.copyfileobj(stream, file, PIECE)
        file.seek(0)
        yield file


def _part(req: Request, name: str) -> BinaryIO:
    parts = req.files.getlist(name)
    refuse_rest(req)
    if len(parts) != 1:
        raise Invalid({name: [MANY_FILES if parts else NO_FILE]})
    return parts[0].stream
