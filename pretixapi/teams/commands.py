"""Teams on the command line."""

from collections.abc import Collection
from typing import Any

import click
from sqlalchemy import Row

from pretixapi.auth.grants import permissions_of
from pretixapi.auth.permissions import EVENT_PERMISSIONS, ORGANIZER_PERMISSIONS, Permission
from pretixapi.command_line import Group, Value, act_for, print_table, transaction
from pretixapi.http import fields
from pretixapi.http.errors import Invalid
from pretixapi.models import Organizer
from pretixapi.objects.queries import event_ids
from pretixapi.organizers.commands import ORGANIZER, find_organizer
from pretixapi.organizers.queries import lock_organizer
from pretixapi.teams import changes, queries
from pretixapi.teams.vocabulary import KNOWN, PermissionName, names_for

NAME_TAKEN = "This name has already been used for a different team."

NAME = Value(fields.String(max_length=190))
EVENT = Value(fields.String())

teams = Group("teams", help="Create and list teams, which hold permissions.")


@teams.command("create", epilog=f"Permissions are: {', '.join(KNOWN)}.")
@click.argument("organizer", type=ORGANIZER)
@click.argument("name", type=NAME)
@click.option("--all-events", is_flag=True, help="Reach all events, those to come included.")
@click.option("--event", "slugs", type=EVENT, multiple=True, help="Reach this event; repeatable.")
@click.option("--all-permissions", is_flag=True, help="Grant every permission.")
@click.option(
    "--permission",
    "granted",
    type=PermissionName(),
    multiple=True,
    help="Grant this permission, by a name of either vocabulary; repeatable.",
)
def create_team(  # noqa: PLR0913 (options)
    *,
    organizer: str,
    name: str,
    all_events: bool,
    slugs: tuple[str, ...],
    all_permissions: bool,
    granted: tuple[frozenset[Permission], ...],
) -> None:
    """Create a team.

    ORGANIZER is the slug of an organizer; among its teams NAME is used once.
    """
    if all_events and slugs:
        raise click.UsageError("--all-events and --event contradict each other.")
    if all_permissions and granted:
        raise click.UsageError("--all-permissions and --permission contradict each other.")
    with transaction():
        found = find_organizer(organizer)
        act_for(found)
        _refuse_taken(found, name)
        _refuse_absent(found, slugs)
        values = {"name": name, "all_events": all_events, "limit_events": list(slugs)}
        values |= _permission_values(all_permissions, frozenset().union(*granted))
        changes.create_team(values)
    click.echo(f"Created the team {name} of {organizer}.")


def _permission_values(everything: bool, granted: frozenset[Permission]) -> dict[str, Any]:
    names = [permission.value for permission in Permission if permission in granted]
    return {
        "all_event_permissions": everything,
        "limit_event_permissions": [name for name in names if name in EVENT_PERMISSIONS],
        "all_organizer_permissions": everything,
        "limit_organizer_permissions": [name for name in names if name in ORGANIZER_PERMISSIONS],
    }


def _refuse_taken(organizer: Organizer, name: str) -> None:
    """Refuse the name of another team: commands name teams by it, though others need not."""
    lock_organizer()
    if queries.teams_named(organizer.id, name):
        raise Invalid({"name": [NAME_TAKEN]})


def _refuse_absent(organizer: Organizer, slugs: Collection[str]) -> None:
    found = event_ids(slugs)
    for slug in slugs:
        if slug not in found:
            raise click.ClickException(f"{organizer.slug} has no event {slug!r}.")


@teams.command("list")
@click.argument("organizer", type=ORGANIZER, required=False)
def list_teams(organizer: str | None) -> None:
    """List teams with their rights.

    If there is an ORGANIZER, only the teams of the one with that slug are listed.
    """
    organizer_id = find_organizer(organizer).id if organizer else None
    print_table(
        ("ORGANIZER", "NAME", "EVENTS", "PERMISSIONS"),
        [
            (row.slug, row.name, _events_of(row), names_for(permissions_of(row)))
            for row in queries.all_teams(organizer_id)
        ],
    )


def _events_of(row: Row) -> str:
    return "all" if row.all_events else ", ".join(row.limit_events) or "none"
