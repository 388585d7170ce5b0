"""Organizers on the command line."""

import click

from pretixapi.command_line import Group, Value, print_table, transaction
from pretixapi.http import fields
from pretixapi.models import Organizer
from pretixapi.organizers import queries
from pretixapi.organizers.creation import create_organizer
from pretixapi.slugs import RESERVED_ORGANIZER_SLUGS, refuse_reserved

SLUG = Value(fields.Slug(min_length=2, validate=refuse_reserved(RESERVED_ORGANIZER_SLUGS)))
NAME = Value(fields.String(max_length=200))
# What an organizer is called on the command line, whether there is one or not.
ORGANIZER = Value(fields.String())

organizers = Group("organizers", help="Create and list organizers.")


@organizers.command("create")
@click.argument("slug", type=SLUG)
@click.option("--name", type=NAME, required=True, help="The name that people read.")
def create(slug: str, name: str) -> None:
    """Create an organizer.

    SLUG is its short name in URLs: 2 to 50 letters, digits, dots and dashes.
    """
    with transaction():
        create_organizer(slug, name)
    click.echo(f"Created the organizer {slug}.")


@organizers.command("list")
def list_organizers() -> None:
    """List all organizers."""
    print_table(("SLUG", "NAME"), queries.all_organizers())


def find_organizer(slug: str) -> Organizer:
    """Return the organizer of that slug."""
    organizer = queries.find_organizer(slug)
    if organizer is None:
        raise click.ClickException(f"There is no organizer {slug!r}.")
    return organizer
