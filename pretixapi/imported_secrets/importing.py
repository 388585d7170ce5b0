"""Taking in a file of secrets, all of them or none.

The file is read and judged first, beside the database. Only then does the transaction begin that
writes, as short as it can be.
"""

from collections.abc import Callable, Iterator
from itertools import islice
from typing import BinaryIO

from flask import current_app
from sqlalchemy.exc import IntegrityError

from pretixapi.http.errors import Busy, Invalid
from pretixapi.imported_secrets import queries, rules
from pretixapi.imported_secrets.changes import log_import
from pretixapi.imported_secrets.reading import Entry, read_entries
from pretixapi.imported_secrets.staging import Staging
from pretixapi.imported_secrets.storage import add_staged_secrets
from pretixapi.imported_secrets.turns import take_turn_to_import
from pretixapi.models import begin_write, roll_back

SHOWN = 20
PIECE = 2000

# Is told how many lines have been read.
Watcher = Callable[[int], None]


def import_secrets(file: BinaryIO, watch: Watcher | None = None) -> int:
    """Store the secrets of a CSV file for the event at hand, and return how many there are.

    The transaction is begun here. Raise `Invalid` with what is wrong with the first lines.
    """
    with Staging() as staging:
        stage(staging, file, watch)
        if staging.count_faults():
            _note_taken(staging)
            raise _refusal(staging)
        if staging.count:
            _store(staging)
        return staging.count


def check_secrets(file: BinaryIO, watch: Watcher | None = None) -> int:
    """Judge the secrets of a CSV file as if they were to be stored."""
    with Staging() as staging:
        stage(staging, file, watch)
        _note_taken(staging)
        if staging.count_faults():
            raise _refusal(staging)
        return staging.count


def stage(staging: Staging, file: BinaryIO, watch: Watcher | None) -> None:
    """Read a file, and note what is wrong with each line by itself."""
    known = queries.all_restrictions()
    entries = read_entries(file, current_app.config["MAX_IMPORT_ROWS"])
    while piece := list(islice(entries, PIECE)):
        staging.add([_staged(entry) for entry in piece if "secret" in entry.values])
        staging.note(_faults(piece, known))
        if watch:
            watch(piece[-1].line)
    staging.finish()


def _staged(entry: Entry) -> tuple:
    get = entry.values.get
    restrictions = (get(name) for name in rules.NAMES)
    return (entry.line, get("secret"), get("used", False), *restrictions)


def _faults(entries: list[Entry], known: rules.Known) -> Iterator[tuple[int, dict]]:
    for entry in entries:
        faults = rules.faults_of(entry.values, entry.faults, known)
        if faults:
            yield entry.line, faults


def _store(staging: Staging) -> None:
    begin_write(attached=staging.path)
    take_turn_to_import()
    try:
        stored = add_staged_secrets(staging)
    except IntegrityError:
        # An item, a variation or a date has gone since the file was judged.
        raise Busy from None
    if not stored:
        # Finding out why takes longer than others are to wait.
        roll_back()
        _note_taken(staging)
        raise _refusal(staging) if staging.count_faults() else Busy
    log_import(staging.count)


def _note_taken(staging: Staging) -> None:
    """Note the lines whose secret came before, in the file, in the event or on a ticket."""
    staging.note_repeated({"secret": [rules.REPEATED]})
    rows = staging.rows()
    while piece := [(line, secret) for _, line, secret, *_ in islice(rows, PIECE)]:
        taken = queries.given([secret for _, secret in piece])
        staging.note(
            (line, {"secret": [rules.EXISTS]}) for line, secret in piece if secret in taken
        )


def _refusal(staging: Staging) -> Invalid:
    errors = staging.first_faults(SHOWN)
    return Invalid({"errors": errors, "total": staging.count_faults()})
