"""The page of the secrets that were imported for an event."""

from collections.abc import Iterator, Sequence

from flask import flash, g, redirect, render_template, request
from sqlalchemy import Row
from werkzeug.datastructures import FileStorage
from werkzeug.wrappers import Response

from pretixapi.auth.marks import requires
from pretixapi.auth.permissions import Permission
from pretixapi.console.events import faults
from pretixapi.console.events.naming import names_of
from pretixapi.console.events.place import URL, place_of
from pretixapi.console.events.queries import use_of_secrets
from pretixapi.console.events.search import Search
from pretixapi.console.pages import console, this_page
from pretixapi.events.queries import event_row
from pretixapi.http.contract import Upload
from pretixapi.http.errors import Invalid
from pretixapi.http.marks import receives, refuses
from pretixapi.http.paging import paginate
from pretixapi.imported_secrets.importing import import_secrets
from pretixapi.imported_secrets.listing import imported_secrets

FILE = Upload((), "MAX_IMPORT_LENGTH", part="file")
NO_FILE = "Please choose a file."
# What a secret is for, by the log's word for its kind.
RESTRICTIONS = {"item": "item_id", "itemvariation": "variation_id", "subevent": "subevent_id"}


@console.get(f"{URL}secrets/")
@requires(Permission.EVENT_SETTINGS_GENERAL_WRITE)
def show_secrets() -> str:
    """Show the secrets imported for an event, and how many of them are used."""
    return _show()


@console.post(f"{URL}secrets/")
@requires(Permission.EVENT_SETTINGS_GENERAL_WRITE)
@receives(FILE)
@refuses(400, "Some lines are not good; nothing was stored.")
def import_file(file: FileStorage) -> Response | tuple[str, int]:
    """Import the secrets of a CSV file, all of them or none."""
    if not file.filename:
        return _show([NO_FILE]), 400
    try:
        count = import_secrets(file.stream)
    except Invalid as refusal:
        return _show(faults.in_words(refusal.body)), refusal.status
    flash(f"Imported {count:,} {'secret' if count == 1 else 'secrets'}.")
    return redirect(this_page(), 303)


def _show(refused: list[str] | None = None) -> str:
    event, use = event_row(g.event.id), use_of_secrets()
    search = Search.read(request.args)
    secrets = paginate(imported_secrets(search.filters))
    return render_template(
        "console/events/secrets.html",
        **place_of(event),
        use=use,
        share=share_of_used(use.secrets, use.unused),
        search=search,
        secrets=secrets,
        names=names_of(_restrictions(secrets.rows)),
        refused=refused,
    )


def _restrictions(rows: Sequence[Row]) -> Iterator[tuple[str, int | None]]:
    for row in rows:
        yield from ((kind, getattr(row, column)) for kind, column in RESTRICTIONS.items())


def share_of_used(secrets: int, unused: int) -> float:
    """Return how many percent of the secrets are used; what there is at all is to be seen."""
    if unused in (0, secrets):
        return 100.0 if secrets > unused else 0.0
    return min(max(round(100 - 100 * unused / secrets, 1), 1.0), 99.0)
