"""Creating, changing and deleting imported secrets.

The log tells of secrets by their numbers alone: one that is not used yet is a ticket in waiting.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from flask import g
from sqlalchemy.exc import IntegrityError

from pretixapi.http.errors import Busy, Invalid
from pretixapi.http.logging import MASK
from pretixapi.imported_secrets import rules
from pretixapi.imported_secrets.storage import Taken, add_secrets, remove_secret
from pretixapi.log.entries import differences, record
from pretixapi.models import ImportedSecret, db


def create_secret(values: dict[str, Any]) -> dict[str, Any]:
    """Create a secret of the event at hand."""
    try:
        (created,) = add_secrets([values])
    except Taken:
        # Another request brought it since it was looked up.
        raise Invalid({"secret": [rules.EXISTS]}) from None
    _log("created", created["id"], _differences({}, values))
    return created


def create_secrets(entries: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Create all of these secrets of the event at hand, or none."""
    if not entries:
        return []
    try:
        created = add_secrets(entries)
    except Taken as taken:
        if not taken.secrets:
            # What was in the way has been deleted since.
            raise Busy from None
        raise Invalid(
            [
                {"secret": [rules.EXISTS]} if each["secret"] in taken.secrets else {}
                for each in entries
            ]
        ) from None
    log_import(len(created))
    return created


def log_import(count: int) -> None:
    """Note that the caller brought so many secrets at once."""
    _log("imported", None, {"count": [None, count]})


def change_secret(stored: ImportedSecret, values: dict[str, Any]) -> None:
    """Change the given fields of a secret."""
    changes = _differences({name: getattr(stored, name) for name in values}, values)
    for name, value in values.items():
        setattr(stored, name, value)
    try:
        db.session.flush()
    except IntegrityError:
        # Another request brought the same secret since it was looked up.
        raise Invalid({"secret": [rules.EXISTS]}) from None
    if changes:
        _log("changed", stored.id, changes)


def delete_secret(stored: ImportedSecret) -> None:
    """Delete a secret that no ticket got."""
    rules.refuse_deletion(stored)
    remove_secret(stored)
    _log("deleted", stored.id, {})


def _differences(old: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, list]:
    """Return what differs, by the names that clients know; of the secret only that it does."""
    changes = {
        rules.NAMES.get(name, name): values for name, values in differences(old, new).items()
    }
    if "secret" in changes:
        changes["secret"] = [MASK if value else None for value in changes["secret"]]
    return changes


def _log(action: str, secret_id: int | None, changes: Mapping[str, list]) -> None:
    record(
        f"pretix_secrets_import.secret.{action}",
        ImportedSecret(id=secret_id),
        organizer_id=g.event.organizer_id,
        event=g.event,
        changes=changes,
    )
