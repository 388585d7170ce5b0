"""What needs doing from time to time."""

from collections.abc import Callable

import click
from flask.cli import with_appcontext

from pretixapi.checkins.exits import check_everybody_out
from pretixapi.command_line import Command, transaction
from pretixapi.http.idempotency.claims import forget_answers
from pretixapi.imported_secrets.staging import remove_broken_off
from pretixapi.mail.tidying import tidy_mail
from pretixapi.orders.changes.overdue import expire_overdue
from pretixapi.uploads.tidying import remove_unused_media, remove_uploads
from pretixapi.users.attempts import tidy_attempts
from pretixapi.users.changes import tidy_sessions

# Each step does one thing and returns in a few words what it did.
STEPS: list[Callable[[], str]] = [
    remove_broken_off,
    remove_uploads,
    remove_unused_media,
    tidy_sessions,
    tidy_attempts,
    expire_overdue,
    check_everybody_out,
    tidy_mail,
    forget_answers,
]


@click.command("tidy", cls=Command)
@with_appcontext
def tidy() -> None:
    """Remove what has had its time, and let overdue orders expire.

    It is meant to be run by cron, every hour.
    """
    with transaction():
        done = [step() for step in STEPS]
    for line in done:
        click.echo(line)
