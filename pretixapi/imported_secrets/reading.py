"""Reading files of secrets: CSV as spreadsheets and scripts write it."""

import csv
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from typing import Any, BinaryIO, NamedTuple, Self

from pretixapi.http.loading import TOGETHER, load_values, loaded_fields
from pretixapi.imported_secrets.schemas import ImportedSecretSchema

REQUIRED = "secret"
COLUMNS = (REQUIRED, "used", "item", "variation", "subevent")
# What an export has besides; a secret gets a number of its own wherever it comes to.
IGNORED = ("id",)

LONGEST_LINE = 100_000

NO_HEADER = "The first line must name the columns, secret among them."
UNKNOWN_COLUMN = "Unknown column: {name!r}."
REPEATED_COLUMN = "Repeated column: {name!r}."
TOO_LONG = "This line has more values than there are columns."
TOO_MANY = "Please do not import more than {most} secrets at once."
UNREADABLE = "This is no CSV: {reason}."

FIELDS = {each[0]: each for each in loaded_fields(ImportedSecretSchema())}


class UnreadableFile(Exception):  # noqa: N818
    """Say that nothing can be read from a line on."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(line, reason)
        self.line = line
        self.reason = reason


class Entry(NamedTuple):
    """One line: the good values by the names of their columns in the database, and the faults."""

    line: int
    values: dict[str, Any]
    faults: dict[str, list[str]]


def read_entries(file: BinaryIO, most: int) -> Iterator[Entry]:
    """Yield what stands on each line of a CSV file with a header, but for empty ones.

    The last one says so where it is no CSV, or none with the columns of secrets, or where it goes
    on after `most` entries.
    """
    with _as_text(file) as text:
        line, too_many = 1, TOO_MANY.format(most=most)
        delimiter, lines = _delimiter(text), _Lines(text)
        rows = csv.reader(lines, delimiter=delimiter, strict=True)
        try:
            columns = _columns(next(rows, []))
            lines.length = 0
            line = rows.line_num + 1
            for cells in rows:
                lines.length = 0
                if cells and not most:
                    yield _unreadable(line, too_many)
                    return
                if cells:
                    most -= 1
                    yield _read_entry(line, columns, cells)
                line = rows.line_num + 1
        except csv.Error as error:
            yield _unreadable(line, UNREADABLE.format(reason=error))
        except UnreadableFile as error:
            yield _unreadable(error.line, error.reason)


def _unreadable(line: int, reason: str) -> Entry:
    return Entry(line, {}, {TOGETHER: [reason]})


@contextmanager
def _as_text(file: BinaryIO) -> Iterator[TextIOWrapper]:
    # Bytes that are no UTF-8 become characters that no field lets pass, on the line they are on.
    text = TextIOWrapper(file, encoding="utf-8-sig", errors="surrogateescape", newline="")
    try:
        yield text
    finally:
        text.detach()


class _Lines:
    """The lines of a text; those of one record, `length` characters so far, fill no memory."""

    def __init__(self, text: TextIOWrapper) -> None:
        self.text = text
        self.length = 0

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> str:
        line = self.text.readline(LONGEST_LINE)
        self.length += len(line)
        if self.length >= LONGEST_LINE:
            raise csv.Error("a line is too long")
        if not line:
            raise StopIteration
        return line


def _delimiter(text: TextIOWrapper) -> str:
    header = text.readline(LONGEST_LINE)
    text.seek(0)
    return ";" if ";" in header else ","


def _columns(names: list[str]) -> list[str]:
    """Return the columns that the header names."""
    names = [name.strip() for name in names]
    if REQUIRED not in names:
        raise UnreadableFile(1, NO_HEADER)
    for place, name in enumerate(names):
        if name not in (*COLUMNS, *IGNORED):
            raise UnreadableFile(1, UNKNOWN_COLUMN.format(name=name))
        if name in names[:place]:
            raise UnreadableFile(1, REPEATED_COLUMN.format(name=name))
    return names


def _read_entry(line: int, columns: list[str], cells: list[str]) -> Entry:
    too_long = {TOGETHER: [TOO_LONG]} if len(cells) > len(columns) else {}
    cells += [""] * (len(columns) - len(cells))
    # An empty cell says nothing, but for a secret.
    given = {
        name: cell
        for name, cell in zip(columns, cells, strict=False)
        if name not in IGNORED and (cell or name == REQUIRED)
    }
    values, faults = load_values([FIELDS[name] for name in given], given)
    return Entry(line, values, {**too_long, **faults})
