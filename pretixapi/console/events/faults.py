"""What is wrong with a file of secrets, in words."""

from collections.abc import Iterator, Mapping
from typing import Any

from pretixapi.http.loading import TOGETHER


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
        yield from (f"{where}: {message}" for message in messages)
