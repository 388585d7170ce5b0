"""Passwords, kept as argon2 hashes."""

from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from pretixapi.auth.tokens import new_token

HASHER = PasswordHasher()
# How many characters a new password has at least.
SHORTEST = 8


def hashed(password: str) -> str:
    """Return what is kept of a password."""
    return HASHER.hash(password)


def matches(kept: str | None, password: str) -> bool:
    """Tell whether `password` is the one that was kept; it takes as long if none was."""
    # Made first, so that the one time it is made tells nothing either.
    nobodys = _nobodys()
    try:
        return HASHER.verify(kept or nobodys, password) and kept is not None
    except (VerificationError, InvalidHashError):
        return False


def is_outdated(kept: str) -> bool:
    """Tell whether a password would be kept otherwise today."""
    return HASHER.check_needs_rehash(kept)


@cache
def _nobodys() -> str:
    return hashed(new_token())
