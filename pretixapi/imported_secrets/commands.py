"""Imported secrets on the command line."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from os import SEEK_END
from time import monotonic
from typing import Any, BinaryIO, TextIO

import click
from flask import current_app, g

from pretixapi.auth.access import find_event
from pretixapi.command_line import Group, Value, act_for, late_transaction
from pretixapi.http import fields
from pretixapi.http.errors import Invalid
from pretixapi.http.uploads import on_disk
from pretixapi.imported_secrets.exporting import export_secrets
from pretixapi.imported_secrets.importing import Watcher, check_secrets, import_secrets
from pretixapi.organizers.commands import ORGANIZER, find_organizer

EVENT = Value(fields.String())

secrets = Group("secrets", help="Import and export the secrets of an event.")


@secrets.command("import")
@click.argument("organizer", type=ORGANIZER)
@click.argument("event", type=EVENT)
@click.argument("file", type=click.File("rb"))
@click.option("--dry-run", is_flag=True, help="Judge the file, and store nothing.")
def import_file(organizer: str, event: str, file: BinaryIO, *, dry_run: bool) -> None:
    """Import secrets from a CSV file, all of them or none.

    ORGANIZER and EVENT are slugs, FILE is a path, or - for what comes in. Its first line names the
    columns: secret, and if need be item, variation, subevent and used.
    """
    start = monotonic()
    whole = nullcontext(file) if file.seekable() else on_disk(file)
    with late_transaction(), whole as readable, _progress(readable) as watch:
        _go_to(organizer, event)
        take = check_secrets if dry_run else import_secrets
        try:
            count = take(readable, watch)
        except Invalid as refusal:
            raise click.ClickException(_told(refusal.body)) from None
    taken = monotonic() - start
    rate = f"{taken:.1f} seconds, {count / taken:,.0f} a second"
    done = "could be imported; nothing was stored" if dry_run else f"imported into {event}"
    click.echo(f"{count:,} secrets {done} ({rate}).")


@secrets.command("export")
@click.argument("organizer", type=ORGANIZER)
@click.argument("event", type=EVENT)
@click.argument("file", type=click.File("w", encoding="utf-8", lazy=True), default="-")
def export_file(organizer: str, event: str, file: TextIO) -> None:
    """Export all secrets as CSV, with their ids and whether they are used.

    ORGANIZER and EVENT are slugs, FILE is a path; without one the secrets are printed.
    """
    with late_transaction():
        _go_to(organizer, event)
        file.writelines(export_secrets(current_app, g.event.id))


def _go_to(organizer: str, event: str) -> None:
    """Let what follows be done for the event."""
    act_for(find_organizer(organizer))
    g.event, _ = find_event(event, g.grants)
    if g.event is None:
        raise click.ClickException(f"{organizer} has no event {event!r}.")


@contextmanager
def _progress(file: BinaryIO) -> Iterator[Watcher]:
    """Give a watcher that shows on a terminal how far the file has been read, and how fast."""
    start, length = monotonic(), file.seek(0, SEEK_END)
    file.seek(0)
    with click.progressbar(
        length=length,
        label="Reading",
        file=sys.stderr,
        hidden=not sys.stderr.isatty(),
        item_show_func=lambda rate: rate,
    ) as bar:

        def watch(lines: int) -> None:
            rate = lines / (monotonic() - start)
            bar.update(file.tell() - bar.pos, f"{rate:,.0f} lines a second")

        yield watch


def _told(faults: dict[str, Any]) -> str:
    """Say in lines what is wrong with the first lines of a file, and with how many more."""
    shown = [
        f"line {fault['line']}: {name}: {message}"
        for fault in faults["errors"]
        for name, messages in fault.items()
        if name != "line"
        for message in messages
    ]
    more = faults["total"] - len(faults["errors"])
    rest = [f"... and {more:,} more lines"] if more else []
    return "\n".join(["Nothing was stored.", *shown, *rest])
