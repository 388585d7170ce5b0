"""Whether a file is the image that it is said to be."""

from threading import Lock
from typing import BinaryIO

from PIL import Image

from pretixapi.http.errors import Refusal
from pretixapi.uploads.kinds import GIF, JPEG, PNG

NO_IMAGE = (
    "Upload a valid image. The file you uploaded was either not an image or a corrupted image."
)
LONGEST_SIDE = 10_000
MOST_PIXELS = 40_000_000
TOO_MANY_PIXELS = (
    f"The image is too large: {LONGEST_SIDE:,} pixels a side and {MOST_PIXELS:,} in all are "
    "the most that it may have."
)
# Reading a JPEG takes as long as its scans make it; a usual one has ten or so.
SCAN, MOST_SCANS = b"\xff\xda", 100
# What Pillow calls them.
FORMATS = {GIF: "GIF", JPEG: "JPEG", PNG: "PNG"}
# An image takes far more memory than its file.
one_at_a_time = Lock()


def check_image(file: BinaryIO, content_type: str) -> None:
    """Refuse what is no image of that type, is broken, or has too many pixels."""
    try:
        with one_at_a_time:
            _check_effort(file, content_type)
            _read(file, FORMATS[content_type])
    except Refusal:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise Refusal([TOO_MANY_PIXELS]) from None
    except Exception:  # noqa: BLE001 (a broken image breaks its reader in many ways)
        raise Refusal([NO_IMAGE]) from None


def _check_effort(file: BinaryIO, content_type: str) -> None:
    file.seek(0)
    if content_type == JPEG and file.read().count(SCAN) > MOST_SCANS:
        raise Refusal([NO_IMAGE])
    file.seek(0)


def _read(file: BinaryIO, form: str) -> None:
    with Image.open(file, formats=(form,)) as image:
        width, height = image.size
        if max(width, height) > LONGEST_SIDE or width * height > MOST_PIXELS:
            raise Refusal([TOO_MANY_PIXELS])
        # A small version tells as much and takes less, where the format has any.
        image.draft(None, (1, 1))
        image.load()
