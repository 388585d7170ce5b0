"""Tokens: how they are made, kept and read from a request."""

import hashlib
import hmac
import re
import secrets
import string

from flask import current_app

from pretixapi.http.errors import NotAuthenticated

ALPHABET = string.ascii_lowercase + string.digits
LENGTH = 64
BLANKS = re.compile(rb"[ \t\n\r\x0b\x0c]+")
MISSING = "Authentication credentials were not provided."


def new_token() -> str:
    """Return a fresh token: 64 characters out of a-z and 0-9."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def user_token(user_id: int, generation: int) -> str:
    """Return the token of a user, which `/orga/me` shows."""
    return _derived_token("user", user_id, generation)


def device_token(row_id: int, generation: int) -> str:
    """Return the API token of the device in that row, which `/api/v1/device/info` shows."""
    return _derived_token("device", row_id, generation)


def _derived_token(kind: str, id_: int, generation: int) -> str:
    """Return a token that can be told again and again, and is kept nowhere.

    Only who knows the server's SECRET_KEY can make it. A new generation has another one.
    """
    key = current_app.config["SECRET_KEY"]
    key = key.encode() if isinstance(key, str) else key
    message = f"{kind} token {id_} {generation}"
    return hmac.new(key, message.encode(), hashlib.sha256).hexdigest()


def digest(token: str) -> str:
    """Return what is kept of a token. Nobody can guess tokens, so a plain hash is enough."""
    return hashlib.sha256(token.encode()).hexdigest()


def read_header(header: str | None) -> tuple[str, str]:
    """Return the scheme, in lower case, and the token of an Authorization header.

    Raise `NotAuthenticated` with the text that clients know for each way of getting it wrong.
    """
    words = BLANKS.split((header or "").encode("latin-1", "replace").strip())
    scheme = words[0].lower()
    if scheme not in (b"token", b"device"):
        raise NotAuthenticated(MISSING)
    kind = scheme.decode()
    if len(words) == 1:
        raise NotAuthenticated(f"Invalid {kind} header. No credentials provided.")
    if len(words) > 2:  # noqa: PLR2004
        raise NotAuthenticated(f"Invalid {kind} header. Token string should not contain spaces.")
    if not words[1].isascii():
        raise NotAuthenticated(
            f"Invalid {kind} header. Token string should not contain invalid characters."
        )
    return kind, words[1].decode()
