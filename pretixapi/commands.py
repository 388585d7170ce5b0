"""All commands."""

from flask import Flask

from pretixapi.demo import demo
from pretixapi.imported_secrets.commands import secrets
from pretixapi.mail.commands import mail
from pretixapi.organizers.commands import organizers
from pretixapi.teams.commands import teams
from pretixapi.teams.token_commands import tokens
from pretixapi.tidy import tidy
from pretixapi.users.commands import users

COMMANDS = (organizers, users, teams, tokens, secrets, demo, mail, tidy)


def register(app: Flask) -> None:
    """Let the flask command of `app` know every command."""
    for command in COMMANDS:
        app.cli.add_command(command)
