"""What URLs name objects by."""

import re
from typing import TypeVar

from pretixapi.http.errors import Forbidden, NotFound
from pretixapi.http.fields.numbers import LARGEST_INTEGER

INTEGER = re.compile(r"-?[0-9]+")
# A longer one is beyond 64 bits, and Python would rather not read one of thousands of digits.
LONGEST_ID = 19

Found = TypeVar("Found")


def read_id(text: str, model: str) -> int:
    """Return the id that a path segment holds.

    What is no integer is no URL of ours; an integer that no id can be is that of no `model`.
    """
    if not INTEGER.fullmatch(text):
        raise NotFound
    number = int(text) if len(text) <= LONGEST_ID else 0
    if not 0 < number <= LARGEST_INTEGER:
        raise NotFound(model)
    return number


def read_name(text: str, model: str) -> str:
    """Return the name that a path segment is; no object is called what no engine can be asked."""
    if "\0" in text:
        raise NotFound(model)
    return text


def existing(found: Found | None, model: str) -> Found:
    """Return what was looked up; say that there is no such `model` if nothing was found."""
    if found is None:
        raise NotFound(model)
    return found


def still_there(found: Found | None) -> Found:
    """Return what the caller was let through to; it is hidden if it has gone since."""
    if found is None:
        raise Forbidden
    return found
