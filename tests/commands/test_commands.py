"""What holds for every command."""

import click
import pytest
from flask_migrate import upgrade
from sqlalchemy import create_engine, text

from pretixapi import create_app
from pretixapi.commands import COMMANDS
from pretixapi.models import db
from tests.conftest import MIGRATIONS, SETTINGS

USES = [
    ("organizers", "create", "bigevents", "--name", "Big Events LLC"),
    ("organizers", "list"),
    ("teams", "create", "bigevents", "Crew"),
    ("teams", "list"),
    ("tokens", "create", "bigevents", "Crew"),
    ("tokens", "list"),
    ("tokens", "revoke", "1"),
    ("demo",),
]
REFUSED = (
    'connection failed: connection to server at "127.0.0.1", port 1 failed: Connection refused'
)
UNREACHABLE = {
    "sqlite": ("sqlite:////nowhere/test.db", "unable to open database file"),
    "postgresql": ("postgresql://someone:secret@127.0.0.1:1/nothing", REFUSED),
}


def all_commands():
    for command in COMMANDS:
        yield command
        yield from getattr(command, "commands", {}).values()


def invoke(url, tmp_path, *args):
    app = create_app(tmp_path, DATABASE_URL=url, **SETTINGS)
    result = app.test_cli_runner().invoke(args=args, catch_exceptions=False)
    with app.app_context():
        db.engine.dispose()
    return result.exit_code, result.stdout, result.stderr


@pytest.fixture
def empty_database_url(engine_name, tmp_path, request):
    """A database without tables."""
    if engine_name == "sqlite":
        yield f"sqlite:///{tmp_path}/empty.db"
        return
    url = request.getfixturevalue("postgresql_url")
    engine = create_engine(
        url.replace("postgresql:", "postgresql+psycopg:"), isolation_level="AUTOCOMMIT"
    )
    with engine.connect() as connection:
        connection.execute(text("CREATE DATABASE empty"))
        yield url.replace("/postgres?", "/empty?")
        connection.execute(text("DROP DATABASE empty"))
    engine.dispose()


@pytest.mark.parametrize("command", list(all_commands()), ids=lambda command: command.name)
def test_command_and_its_options_have_help(command):
    options = [each for each in command.params if isinstance(each, click.Option)]
    texts = [command.help, *(option.help for option in options)]
    assert all(text and text.strip().endswith(".") for text in texts)


@pytest.mark.parametrize("use", USES, ids=" ".join)
def test_database_without_tables_is_told_in_one_sentence(empty_database_url, tmp_path, use):
    fault = "Error: The database is not up to date: run `flask db upgrade` first.\n"
    assert invoke(empty_database_url, tmp_path, *use) == (1, "", fault)


@pytest.mark.parametrize("use", [*USES, ("tidy",)], ids=" ".join)
def test_unreachable_database_is_told_in_one_sentence(engine_name, tmp_path, use):
    url, reason = UNREACHABLE[engine_name]
    fault = f"Error: The database cannot be used: {reason}\n"
    assert invoke(url, tmp_path, *use) == (1, "", fault)


def test_migration_of_unreachable_database_is_told_in_one_sentence(engine_name, tmp_path):
    url, reason = UNREACHABLE[engine_name]
    app = create_app(tmp_path, DATABASE_URL=url, **SETTINGS)
    with app.app_context(), pytest.raises(click.ClickException) as raised:
        upgrade(str(MIGRATIONS))
    assert raised.value.format_message() == f"The database cannot be used: {reason}"


def test_database_that_lacks_the_newest_column_is_told_in_one_sentence(
    empty_database_url, tmp_path
):
    app = create_app(tmp_path, DATABASE_URL=empty_database_url, **SETTINGS)
    with app.app_context():
        upgrade(str(MIGRATIONS))
        db.session.execute(text("ALTER TABLE organizers DROP COLUMN plugins"))
        db.session.commit()
        db.engine.dispose()
    fault = "Error: The database is not up to date: run `flask db upgrade` first.\n"
    assert invoke(empty_database_url, tmp_path, *USES[0]) == (1, "", fault)


def test_group_without_a_command_shows_its_help(run):
    code, output, notes = run("organizers")
    assert (code, output) == (2, "")
    assert "Create and list organizers." in notes
