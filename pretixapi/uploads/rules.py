"""What is asked of a file before it is kept."""

import re
from os import SEEK_END

from werkzeug.datastructures import FileStorage

from pretixapi.http.errors import Detailed, Refusal
from pretixapi.uploads.images import check_image
from pretixapi.uploads.kinds import EXTENSIONS, IMAGES

NO_NAME = (
    "Missing filename. Request should include a Content-Disposition header with a filename "
    "parameter."
)
WRONG_TYPE = 'Content type "{}" is not allowed'
WRONG_EXTENSION = 'File name "{}" has an invalid extension for type "{}"'
EMPTY = "The submitted file is empty."
# A name may come with the way to it, as on the client's machine.
FOLDERS = re.compile(r"[/\\]")
UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f]")
LONGEST_NAME = 255


def check_file(file: FileStorage) -> None:
    """Refuse a file without a name, and one that is not what it is said to be."""
    name, content_type = name_of(file), file.mimetype
    if not name:
        raise Detailed(NO_NAME)
    if content_type not in EXTENSIONS:
        raise Refusal([WRONG_TYPE.format(content_type)])
    if not name.lower().endswith(EXTENSIONS[content_type]):
        raise Refusal([WRONG_EXTENSION.format(name, content_type)])
    if not size_of(file):
        raise Refusal([EMPTY])
    if content_type in IMAGES:
        check_image(file.stream, content_type)


def name_of(file: FileStorage) -> str:
    """Return the name of a file, without folders and what nobody can read."""
    return UNPRINTABLE.sub("", FOLDERS.split(file.filename)[-1])[-LONGEST_NAME:]


def size_of(file: FileStorage) -> int:
    """Return how many bytes a file has."""
    return file.stream.seek(0, SEEK_END)
