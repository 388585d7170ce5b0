"""The demo: an organizer with an event, and a token and a login to begin with."""

import shutil
import sys
from datetime import UTC, datetime
from pathlib import Path

import click
from flask.cli import with_appcontext

from pretixapi.auth.tokens import new_token
from pretixapi.command_line import Command, Value, act_for, transaction
from pretixapi.events.changes import create_event
from pretixapi.http.fields import URL
from pretixapi.organizers.creation import create_organizer
from pretixapi.organizers.queries import find_organizer
from pretixapi.teams.changes import create_team
from pretixapi.teams.memberships import add_member
from pretixapi.teams.queries import teams_named
from pretixapi.teams.tokens.changes import create_token
from pretixapi.users.changes import create_user
from pretixapi.users.passwords import hashed

ORGANIZER = "bigevents"
TEAM = "Administrators"
USER = "demo@example.org"
PASSWORD_LENGTH = 16
EVENT = {
    "name": {"en": "Sample Conference"},
    "slug": "sampleconf",
    "currency": "EUR",
    "date_from": datetime(2017, 12, 27, 10, tzinfo=UTC),
    "is_public": False,
    "plugins": [
        "pretix.plugins.banktransfer",
        "pretix.plugins.stripe",
        "pretix.plugins.paypal",
        "pretix.plugins.ticketoutputpdf",
    ],
}
EVERYTHING = {
    "all_events": True,
    "all_event_permissions": True,
    "all_organizer_permissions": True,
}

MADE = """\
The demo is ready: the organizer {organizer} with the event {event}.

URL       {site}/api/v1/
Token     {token}
Console   {site}/control/
User      {user}
Password  {password}

Token and password are shown only this once. Try the token:

curl -H "Authorization: Token {token}" {site}/api/v1/organizers/
"""
THERE = """\
The demo is there already, and stays as it is.

URL       {site}/api/v1/
Console   {site}/control/

For another token, or another password, run:

{flask} tokens create {organizer} {team}
{flask} users set-password {user}
"""
TAKEN = """\
There is an organizer {organizer} without the demo's team, so no demo is made.

URL       {site}/api/v1/
Console   {site}/control/

For a token, or a user, run one of these with one of its teams:

{flask} tokens create {organizer} TEAM
{flask} users create EMAIL --team {organizer}/TEAM
"""


@click.command("demo", cls=Command)
@click.option(
    "--url",
    type=Value(URL()),
    default="http://127.0.0.1:8000",
    help="Where the server is to be found.",
)
@with_appcontext
def demo(url: str) -> None:
    """Make the demo, unless it is there.

    It is an organizer with an event and a team, and a token and a member of that team to begin
    with.
    """
    told = {
        "site": url.rstrip("/"),
        "organizer": ORGANIZER,
        "event": EVENT["slug"],
        "team": TEAM,
        "user": USER,
    }
    with transaction():
        organizer = find_organizer(ORGANIZER)
        if organizer is None:
            text, made = MADE, _make()
        else:
            text = THERE if teams_named(organizer.id, TEAM) else TAKEN
            made = {"flask": flask_command()}
    click.echo(text.format(**told, **made), nl=False)


def _make() -> dict[str, str]:
    """Make the demo; return what is not kept of it."""
    organizer = create_organizer(ORGANIZER, "Big Events LLC", event_list_type="calendar")
    act_for(organizer)
    create_event(EVENT)
    team = create_team({"name": TEAM, **EVERYTHING})
    _, token = create_token(team, "Demo")
    password = new_token()[:PASSWORD_LENGTH]
    add_member(team, create_user(USER, hashed(password), name="Demo"))
    return {"token": token, "password": password}


def flask_command() -> str:
    """Return how the flask command of this environment is called from here."""
    script = Path(sys.executable).with_name("flask")
    if shutil.which("flask") == str(script):
        return "flask"
    here = Path.cwd()
    return str(script.relative_to(here) if script.is_relative_to(here) else script)
