"""What is wrong with a file of secrets, in words."""

from collections.abc import Iterator, Mapping
from typing import Any

from pretixapi.http.loading import TOGETHER
from pretixapi.imported_secrets.reading import NO_HEADER

# What the API says in fewer words. Of other encodings some hide the first line, too.
WORDS = {
    "Not a valid string.": "This is no text in UTF-8. Please save the file as CSV UTF-8.",
    NO_HEADER: f"{NO_HEADER} The file must be in UTF-8.",
}


def in_words(body: Mapping[str, Any]) -> list[str]:
    """Return what the API would say of a file that it refuses, a sentence for each fault."""
    errors = body["errors"]
    told = [sentence for error in errors for sentence in _of_line(**error)]
    if body["total"] > len(errors):
        told.append(f"Something is wrong with {body['total'] - len(errors):,} more lines.")
    return told


def _of_line(line: int, **faults: list[str]) -> Iterator[str]:
    for field, messages in faults.items():
        where = f"Line {line}" if field == TOGETHER else f"Line {line}, {field}"
        yield from (f"{where}: {WORDS.get(message, message)}" for message in messages)
