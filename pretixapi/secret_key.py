"""The secret key of an installation that was given none."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path
from secrets import token_hex


def kept_secret_key(path: Path) -> str:
    """Return the key kept in the file `path`; make it first where there is none."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        _make(path)
    return path.read_text().strip()


def _make(path: Path) -> None:
    # Written aside, for the owner's eyes only, and linked into place: two processes that start at
    # once agree on the key of the first, and neither reads half of one.
    with tempfile.NamedTemporaryFile("w", dir=path.parent, prefix=path.name) as draft:
        draft.write(token_hex(32))
        draft.flush()
        with suppress(FileExistsError):
            os.link(draft.name, path)
