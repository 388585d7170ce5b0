"""Where the secrets of a file wait until all of them have been judged.

It is a database of its own, so that no memory is filled by a long file, and nobody who wants to
write has to wait for its end.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory
from time import time
from typing import Any, Self

import orjson
from flask import current_app

TABLES = """
CREATE TABLE staged_secrets (
    place INTEGER PRIMARY KEY,
    line INTEGER NOT NULL,
    secret TEXT NOT NULL,
    used BOOLEAN NOT NULL,
    item_id INTEGER,
    variation_id INTEGER,
    subevent_id INTEGER
);
CREATE TABLE faults (line INTEGER PRIMARY KEY, faults TEXT NOT NULL);
"""
STAGE = "INSERT INTO staged_secrets VALUES (?, ?, ?, ?, ?, ?, ?)"
# What is wrong with a line may be found in several ways; all of it is told.
NOTE = """
INSERT INTO faults VALUES (?, ?)
ON CONFLICT (line) DO UPDATE SET faults = json_patch(excluded.faults, faults.faults)
"""
NOTE_REPEATED = """
INSERT INTO faults
SELECT line, ? FROM (
    SELECT line, row_number() OVER (PARTITION BY secret ORDER BY place) AS number
    FROM staged_secrets
) WHERE number > 1
ON CONFLICT (line) DO UPDATE SET faults = json_patch(excluded.faults, faults.faults)
"""
FIRST_FAULTS = "SELECT line, faults FROM faults ORDER BY line LIMIT ?"

# A secret with its line, as columns of the table after the place.
Staged = tuple[int, str, bool, int | None, int | None, int | None]

# After so many seconds nobody reads a file any more.
LONGEST_IMPORT = 24 * 60 * 60


class Staging:
    """The secrets of one file, in their order, and what is wrong with which line."""

    def __enter__(self) -> Self:
        root = _root()
        root.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.folder = TemporaryDirectory(dir=root)
        self.path = Path(self.folder.name, "staging.db")
        # If the machine stops, nobody will ask for this file again.
        self.connection = sqlite3.connect(self.path, isolation_level=None)
        self.connection.execute("PRAGMA journal_mode = OFF")
        self.connection.execute("PRAGMA synchronous = OFF")
        self.connection.executescript(TABLES)
        self.connection.execute("BEGIN")
        self.count = 0
        return self

    def __exit__(self, *_error: object) -> None:
        self.connection.close()
        self.folder.cleanup()

    def add(self, secrets: Sequence[Staged]) -> None:
        """Take in further secrets."""
        places = range(self.count, self.count + len(secrets))
        rows = ((place, *each) for place, each in zip(places, secrets, strict=True))
        self.connection.executemany(STAGE, rows)
        self.count += len(secrets)

    def note(self, faults: Iterable[tuple[int, Mapping[str, Any]]]) -> None:
        """Note what is wrong with lines."""
        rows = ((line, orjson.dumps(each).decode()) for line, each in faults)
        self.connection.executemany(NOTE, rows)

    def note_repeated(self, faults: Mapping[str, Any]) -> None:
        """Note that `faults` are wrong with each line whose secret came before."""
        self.connection.execute(NOTE_REPEATED, [orjson.dumps(faults).decode()])

    def finish(self) -> None:
        """Let others read what was taken in."""
        self.connection.execute("COMMIT")

    def rows(self) -> Iterator[tuple]:
        """Return all secrets in their order, each with its place."""
        return self.connection.execute("SELECT * FROM staged_secrets ORDER BY place")

    def first_faults(self, most: int) -> list[dict[str, Any]]:
        """Return what is wrong with the first lines that anything is wrong with."""
        rows = self.connection.execute(FIRST_FAULTS, [most])
        return [{"line": line, **orjson.loads(faults)} for line, faults in rows]

    def count_faults(self) -> int:
        """Return with how many lines something is wrong."""
        return self.connection.execute("SELECT count(*) FROM faults").fetchone()[0]


def _root() -> Path:
    return Path(current_app.instance_path) / "imports"


def remove_broken_off() -> str:
    """Delete what imports left behind that were killed; say how much."""
    folders = [each for each in _root().glob("*") if time() - each.stat().st_mtime > LONGEST_IMPORT]
    for folder in folders:
        rmtree(folder, ignore_errors=True)
    return f"Removed what {len(folders)} broken imports left behind."
