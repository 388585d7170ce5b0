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
PIECE = 64 * 1024


@contextmanager
def received(req: Request, upload: Upload) -> Iterator[BinaryIO]:
    """Give the file that the body is, or that is its only part of the name `upload.part`."""
    req.max_content_length = current_app.config[upload.limit]
    if req.mimetype == MULTIPART:
        yield _part(req, upload.part)
    elif req.mimetype == upload.content_type:
        with TemporaryFile() as file:
            shutil.copyfileobj(req.stream, file, PIECE)
            refuse_rest(req)
            file.seek(0)
            yield file
    else:
        raise UnsupportedMediaType(req.content_type or "")


def _part(req: Request, name: str) -> BinaryIO:
    part = req.files.get(name)
    refuse_rest(req)
    if part is None:
        raise Invalid({name: [NO_FILE]})
    return part.stream
