"""The names of files in use: random, so that nobody can guess the one of a picture to come."""

import re
from collections.abc import Iterator
from secrets import token_hex

from pretixapi.uploads.kinds import EXTENSIONS

# Longer ones would be masked in the logs, as tokens are.
LENGTH = 30
TYPES = {extensions[0]: content_type for content_type, extensions in EXTENSIONS.items()}
NAME = re.compile(rf"[0-9a-f]{{{LENGTH}}}({'|'.join(map(re.escape, TYPES))})")


def new_name(content_type: str) -> str:
    """Return a name for a file of that type."""
    return token_hex(LENGTH // 2) + EXTENSIONS[content_type][0]


def type_of(name: str) -> str | None:
    """Return the content type of the file of that name; none if no file of ours is called so."""
    match = NAME.fullmatch(name)
    return match and TYPES[match[1]]


def names_in(text: str) -> Iterator[str]:
    """Yield the names that a text has in it."""
    return (match[0] for match in NAME.finditer(text))
