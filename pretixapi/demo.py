"""The demo: an organizer with an event, and a token to begin with."""

import shutil
import sys
from datetime import UTC, datetime
from pathlib import Path

import click
from flask.cli import with_appcontext

from pretixapi.command_line import Command, Value, act_for, transaction
from pretixapi.events.changes import create_event
from pretixapi.http.fields import URL
from pretixapi.organizers.creation import create_organizer
from pretixapi.organizers.queries import find_organizer
from pretixapi.resources import API
from pretixapi.teams.changes import create_team, create_token
from pretixapi.teams.queries import find_team

ORGANIZER = "bigevents"
TEAM = "Administrators"
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

URL    {api}/
Token  {token}

The token is shown only this once. Try it:

curl -H "Authorization: Token {token}" {api}/organizers/
"""
THERE = """\
The demo is there already, and stays as it is.

URL    {api}/

For another token run:

{flask} tokens create {organizer} {team}
"""
TAKEN = """\
There is an organizer {organizer} without the demo's team, so no demo is made.

URL    {api}/

For a token run this, with one of its teams:

{flask} tokens create {organizer} TEAM
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

    It is an organizer with an event and a team, and a token of that team to begin with.
    """
    api = url.rstrip("/") + API
    with transaction():
        organizer = find_organizer(ORGANIZER)
        if organizer is not None:
            text = THERE if find_team(organizer.id, TEAM) else TAKEN
            text = text.format(api=api, flask=flask_command(), organizer=ORGANIZER, team=TEAM)
        else:
            text = MADE.format(api=api, token=_make(), organizer=ORGANIZER, event=EVENT["slug"])
    click.echo(text, nl=False)


def _make() -> str:
    """Make the demo and return its token."""
    organizer = create_organizer(ORGANIZER, "Big Events LLC", event_list_type="calendar")
    act_for(organizer)
    create_event(EVENT)
    team = create_team(organizer.id, {"name": TEAM, **EVERYTHING}, {})
    _, token = create_token(team, "Demo")
    return token


def flask_command() -> str:
    """Return how the flask command of this environment is called from here."""
    script = Path(sys.executable).with_name("flask")
    if shutil.which("flask") == str(script):
        return "flask"
    here = Path.cwd()
    return str(script.relative_to(here) if script.is_relative_to(here) else script)
