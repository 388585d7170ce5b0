"""Run the migrations on the application's database."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from alembic import context
from flask import current_app
from sqlalchemy import Connection

from pretixapi.command_line import one_sentence

database = current_app.extensions["migrate"].db


@contextmanager
def foreign_keys_off(connection: Connection) -> Iterator[None]:
    """Let batch mode drop and recreate tables on SQLite without emptying their children."""
    driver = connection.connection.driver_connection
    # The switch does nothing inside a transaction, so it comes before the begin.
    driver.execute("PRAGMA foreign_keys=OFF")
    try:
        yield
    finally:
        driver.execute("PRAGMA foreign_keys=ON")


def run_migrations() -> None:
    """Apply the wanted migrations, all in one transaction."""
    with ExitStack() as stack:
        connection = stack.enter_context(database.engine.connect())
        context.configure(
            connection=connection,
            target_metadata=database.metadata,
            render_as_batch=True,
            compare_type=True,
            compare_server_default=True,
            transactional_ddl=True,
        )
        if connection.dialect.name == "sqlite":
            stack.enter_context(foreign_keys_off(connection))
        with connection.begin():
            if connection.dialect.name == "sqlite":
                # The driver begins nothing by itself for statements that change tables.
                connection.exec_driver_sql("BEGIN IMMEDIATE")
            context.run_migrations()


if context.is_offline_mode():
    raise SystemExit("Migrations need the database they are for; there is no offline mode.")

with one_sentence():
    run_migrations()
