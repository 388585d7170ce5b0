"""What commands are made of: one sentence for bad input, one transaction for changes."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import click
from flask import current_app, g
from flask.cli import AppGroup
from marshmallow import ValidationError
from sqlalchemy.exc import DBAPIError

from pretixapi.auth.grants import Access, Grant
from pretixapi.auth.permissions import Permission
from pretixapi.http.errors import Refusal
from pretixapi.http.fields import Field
from pretixapi.log.entries import COMMAND_LINE
from pretixapi.models import Organizer, begin_write, commit

NOT_MIGRATED = "The database is not up to date: run `flask db upgrade` first."
# undefined_table, undefined_column
UNDEFINED = ("42P01", "42703")
UNDEFINED_ON_SQLITE = ("no such table", "no such column", "has no column")


class _OneSentence:
    """Let a command that cannot be done exit with 1 and one sentence that says why."""

    def make_context(self, *args: Any, **kwargs: Any) -> click.Context:
        with one_sentence():
            return super().make_context(*args, **kwargs)

    def invoke(self, ctx: click.Context) -> Any:
        with one_sentence():
            return super().invoke(ctx)


class Command(_OneSentence, click.Command):
    """A command that stands by itself."""


class Group(_OneSentence, AppGroup):
    """Commands about one kind of thing."""


class Value(click.ParamType):
    """A parameter that keeps the rules of a field of the API."""

    name = "text"

    def __init__(self, field: Field) -> None:
        self.field = field

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return what the field makes of a text, or refuse it with the field's words."""
        try:
            return self.field.deserialize(value)
        except ValidationError as error:
            self.fail(error.messages[0], param, ctx)


@contextmanager
def one_sentence() -> Iterator[None]:
    """Turn what bad input and unusable databases raise into one sentence."""
    try:
        yield
    except click.exceptions.NoArgsIsHelpError:
        raise
    except click.UsageError as error:
        raise click.ClickException(error.format_message()) from None
    except Refusal as refusal:
        raise click.ClickException(_sentence(refusal.body)) from None
    except DBAPIError as error:
        raise click.ClickException(_database_fault(error.orig)) from None


def _sentence(body: dict[str, Any]) -> str:
    name, told = next(iter(body.items()))
    return told if name == "detail" else f"{name}: {told[0]}"


def _database_fault(error: BaseException) -> str:
    text = str(error)
    if getattr(error, "sqlstate", None) in UNDEFINED or any(
        words in text for words in UNDEFINED_ON_SQLITE
    ):
        return NOT_MIGRATED
    return f"The database cannot be used: {text.splitlines()[0]}"


@contextmanager
def transaction() -> Iterator[None]:
    """Keep all that is written in the block, or nothing of it if it raises."""
    with late_transaction():
        begin_write()
        yield


@contextmanager
def late_transaction() -> Iterator[None]:
    """Do the same for a block that begins to write by itself, once it has read enough."""
    with current_app.app_context():
        yield
        commit()


def act_for(organizer: Organizer) -> None:
    """Let what follows be done for the organizer with every permission, as the hook does."""
    grant = Grant(0, organizer.id, organizer.slug, True, frozenset(Permission))
    g.access = Access(COMMAND_LINE, (grant,))
    g.grants = g.access.grants
    g.organizer_id = organizer.id
    g.organizer_slug = organizer.slug
    g.event = None


def print_table(heading: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    """Print rows in columns as wide as they need to be."""
    lines = [heading, *([_printable(str(cell)) for cell in row] for row in rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        cells = (cell.ljust(width) for cell, width in zip(line, widths, strict=True))
        click.echo("  ".join(cells).rstrip())


def _printable(text: str) -> str:
    """Return a text that cannot steer a terminal: names come from anybody."""
    return text if text.isprintable() else repr(text)
