"""Mail on the command line."""

import click
from flask import current_app

from pretixapi.command_line import Group
from pretixapi.mail.delivery import deliver
from pretixapi.mail.server import read_server

mail = Group("mail", help="Send what has been written to customers.")


@mail.command("deliver")
def deliver_mail() -> None:
    """Send the mail that is due.

    It is meant to be run by cron, every minute. What the mail server does not take is tried again
    later, six times at most. The exit code is 1 if there was such mail.
    """
    url = current_app.config["SMTP_URL"]
    if url is None:
        raise click.ClickException("SMTP_URL is not set: there is no server to send mail.")
    failed = False
    try:
        for result in deliver(read_server(url)):
            click.echo(result.told)
            failed = failed or not result.taken
    except OSError as error:
        raise click.ClickException(f"The mail server cannot be used: {error}") from None
    if failed:
        raise click.exceptions.Exit(1)
