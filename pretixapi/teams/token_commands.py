"""Tokens on the command line."""

import click
from sqlalchemy import Row

from pretixapi.command_line import Group, Value, act_for, print_table, transaction
from pretixapi.http import fields
from pretixapi.organizers.commands import ORGANIZER, find_organizer
from pretixapi.teams import queries
from pretixapi.teams.tokens import changes

TEAM = Value(fields.String())
DESCRIPTION = Value(fields.String(max_length=190, allow_blank=True))
TOKEN_ID = Value(fields.Integer())

tokens = Group("tokens", help="Create, list and revoke the API tokens of teams.")


@tokens.command("create")
@click.argument("organizer", type=ORGANIZER)
@click.argument("team", type=TEAM)
@click.option("--name", type=DESCRIPTION, default="", help="What the token is for.")
def create_token(organizer: str, team: str, name: str) -> None:
    """Create a token and print it.

    ORGANIZER is the slug of an organizer, TEAM the name of one of its teams. Only a digest of the
    token is kept, so it can never be shown again.
    """
    with transaction():
        owner = find_organizer(organizer)
        act_for(owner)
        found = queries.find_team(owner.id, team)
        if found is None:
            raise click.ClickException(f"{organizer} has no team {team!r}.")
        token, text = changes.create_token(found, name)
        note = f"This is token {token.id}; it is shown only this once."
    click.echo(note, err=True)
    click.echo(text)


@tokens.command("list")
def list_tokens() -> None:
    """List all tokens, but not what they are."""
    print_table(
        ("ID", "ORGANIZER", "TEAM", "NAME", "CREATED", "STATE"),
        [
            (row.id, row.slug, row.team, row.name, row.created.date(), _state_of(row))
            for row in queries.all_tokens()
        ],
    )


def _state_of(row: Row) -> str:
    return "active" if row.active else "revoked"


@tokens.command("revoke")
@click.argument("token_id", metavar="ID", type=TOKEN_ID)
def revoke_token(token_id: int) -> None:
    """Let a token open nothing any more.

    ID is its number in the list. There is no way back.
    """
    with transaction():
        row = queries.lock_token(token_id)
        if row is None:
            raise click.ClickException(f"There is no token {token_id}.")
        changes.revoke_token(row.TeamToken, row.Team.organizer_id)
    click.echo(f"Token {token_id} opens nothing any more.")
