"""Users on the command line."""

import sys
from typing import Any

import click

from pretixapi.command_line import Group, Value, print_table, transaction
from pretixapi.http import fields
from pretixapi.models import Team, User
from pretixapi.organizers.commands import find_organizer
from pretixapi.teams.memberships import add_member
from pretixapi.teams.queries import find_team
from pretixapi.users import changes, queries
from pretixapi.users.passwords import SHORTEST, hashed

EMAIL = Value(fields.Login())
NAME = Value(fields.String(max_length=190, allow_blank=True))
PASSWORD = fields.String(min_length=SHORTEST, trim=False)

users = Group("users", help="Create, list and change the people who can log in.")


class TeamPath(click.ParamType):
    """A parameter that names a team and its organizer: ORGANIZER/TEAM."""

    name = "organizer/team"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the slug of the organizer and the name of the team."""
        organizer, slash, team = value.partition("/")
        if not (organizer and slash and team):
            self.fail(f"{value!r} is not of the form ORGANIZER/TEAM.", param, ctx)
        return organizer, team


def password_option(command: click.Command) -> click.Command:
    """Add how a command is given a password: asked for twice, or read from standard input."""
    return click.option(
        "--password-stdin", is_flag=True, help="Read the password from standard input."
    )(command)


@users.command("create")
@click.argument("email", type=EMAIL)
@click.option("--name", type=NAME, default="", help="The name that others read.")
@click.option(
    "--team", "teams", type=TeamPath(), multiple=True, help="Add the user to it; repeatable."
)
@password_option
def create_user(
    *, email: str, name: str, teams: tuple[tuple[str, str], ...], password_stdin: bool
) -> None:
    """Create a user.

    EMAIL is what the user logs in with.
    """
    kept = _kept_password(from_stdin=password_stdin)
    with transaction():
        found = [_find_team(*path) for path in dict.fromkeys(teams)]
        user = changes.create_user(email, kept, name=name)
        for team in found:
            add_member(team, user)
    click.echo(f"Created the user {email}.")


@users.command("list")
def list_users() -> None:
    """List all users and the teams that they are members of."""
    print_table(
        ("EMAIL", "NAME", "STATE", "TEAMS"),
        [
            (row.email, row.name, _state_of(row.active), ", ".join(row.teams) or "none")
            for row in queries.user_rows()
        ],
    )


@users.command("deactivate")
@click.argument("email", type=EMAIL)
def deactivate_user(email: str) -> None:
    """Let a user no longer log in, and the user's token open nothing."""
    with transaction():
        changes.deactivate(_find_user(email))
    click.echo(f"{email} cannot log in any more.")


@users.command("activate")
@click.argument("email", type=EMAIL)
def activate_user(email: str) -> None:
    """Let a user log in again, and the user's token speak for the user again."""
    with transaction():
        changes.activate(_find_user(email))
    click.echo(f"{email} can log in.")


@users.command("set-password")
@click.argument("email", type=EMAIL)
@password_option
def set_password(*, email: str, password_stdin: bool) -> None:
    """Give a user another password, which ends all sessions in browsers."""
    kept = _kept_password(from_stdin=password_stdin)
    with transaction():
        changes.set_password(_find_user(email), kept)
    click.echo(f"{email} has another password.")


@users.command("replace-token")
@click.argument("email", type=EMAIL)
def replace_token(email: str) -> None:
    """Let the token of a user open nothing any more.

    The user finds the one in its place at /orga/me, or gets it by logging in.
    """
    with transaction():
        changes.replace_token(_find_user(email))
    click.echo(f"{email} has another token.")


def _kept_password(*, from_stdin: bool) -> str:
    """Return what is kept of a password; making that takes long."""
    if from_stdin:
        password = sys.stdin.readline().rstrip("\r\n")
    else:
        password = click.prompt("Password", hide_input=True, confirmation_prompt=True)
    return hashed(Value(PASSWORD).convert(password, None, None))


def _find_user(email: str) -> User:
    user = queries.lock_user_called(email)
    if user is None:
        raise click.ClickException(f"There is no user {email!r}.")
    return user


def _find_team(organizer: str, name: str) -> Team:
    team = find_team(find_organizer(organizer).id, name)
    if team is None:
        raise click.ClickException(f"{organizer} has no team {name!r}.")
    return team


def _state_of(active: bool) -> str:
    return "active" if active else "deactivated"
