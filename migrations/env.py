"""Run the migrations on the application's database."""

from alembic import context
from flask import current_app

from pretixapi.command_line import one_sentence

database = current_app.extensions["migrate"].db


def run_migrations() -> None:
    """Apply the wanted migrations, all in one transaction."""
    with database.engine.connect() as connection:
        if connection.dialect.name == "sqlite":
            # Batch mode drops and recreates tables; with foreign keys on that empties their
            # children. The switch does nothing inside a transaction, so it comes first.
            connection.connection.driver_connection.execute("PRAGMA foreign_keys=OFF")
        context.configure(
            connection=connection,
            target_metadata=database.metadata,
            render_as_batch=True,
            compare_type=True,
            compare_server_default=True,
            transactional_ddl=True,
        )
        with connection.begin():
            if connection.dialect.name == "sqlite":
                # The driver begins nothing by itself for statements that change tables.
                connection.exec_driver_sql("BEGIN IMMEDIATE")
            context.run_migrations()
        if connection.dialect.name == "sqlite":
            connection.connection.driver_connection.execute("PRAGMA foreign_keys=ON")


if context.is_offline_mode():
    raise SystemExit("Migrations need the database they are for; there is no offline mode.")

with one_sentence():
    run_migrations()
