import re
import shutil
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from flask_migrate import downgrade, upgrade

from pretixapi import create_app
from pretixapi.models import Base, LogEntry, TeamToken, db
from tests.conftest import MIGRATIONS, ROOTS, SETTINGS
from tests.rows import fill_every_table

LONGEST_REVISION = 32
REBUILD = '''"""Rebuild the events."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "9999_rebuild", "{head}"
branch_labels = depends_on = None


def upgrade():
    with op.batch_alter_table("events", recreate="{recreate}") as events:
        events.alter_column("timezone", type_=sa.String(80))
    {then}


def downgrade():
    pass
'''


@pytest.fixture
def database(engine_name, tmp_path, request):
    """The URL of a database that nothing has been done to."""
    if engine_name == "sqlite":
        yield f"sqlite:///{tmp_path}/fresh.db"
        return
    url = sa.make_url(request.getfixturevalue("postgresql_url"))
    server = sa.create_engine(url.set(drivername="postgresql+psycopg"), poolclass=sa.NullPool)
    with server.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql("CREATE DATABASE fresh")
        yield url.set(database="fresh").render_as_string(hide_password=False)
        connection.exec_driver_sql("DROP DATABASE fresh")


@pytest.fixture
def fresh_app(database, tmp_path):
    """An application on that database, at hand in its context."""
    app = create_app(tmp_path, DATABASE_URL=database, **SETTINGS)
    with app.app_context():
        yield app
        db.session.remove()
        db.engine.dispose()


@pytest.fixture
def scripts(tmp_path):
    """A copy of the migrations that a test may add to."""
    return Path(shutil.copytree(MIGRATIONS, tmp_path / "migrations"))


def add_migration(scripts, then="pass"):
    head = ScriptDirectory(scripts).get_current_head()
    recreate = "always" if db.engine.dialect.name == "sqlite" else "never"
    text = REBUILD.format(head=head, recreate=recreate, then=then)
    (scripts / "versions" / "9999_rebuild.py").write_text(text)


def differences():
    with db.engine.connect() as connection:
        options = {"compare_type": True, "compare_server_default": True}
        context = MigrationContext.configure(connection, opts=options)
        return compare_metadata(context, Base.metadata)


def tables():
    """Return all that the engine knows of each table, and how SQLite hands out ids in it."""
    inspector = sa.inspect(db.engine)
    names = sorted(set(inspector.get_table_names()) - {"alembic_version"})
    return {
        name: {
            "columns": [
                {**each, "type": repr(each["type"])} for each in inspector.get_columns(name)
            ],
            "key": inspector.get_pk_constraint(name),
            "keys elsewhere": sorted(inspector.get_foreign_keys(name), key=str),
            "unique": sorted(inspector.get_unique_constraints(name), key=str),
            "indexes": sorted(str(spelled(each)) for each in inspector.get_indexes(name)),
            "options": inspector.get_table_options(name),
            "counts ids": counts_ids(name),
        }
        for name in names
    }


def spelled(value):
    """Return what is known of an index, its condition as a text that compares."""
    if isinstance(value, dict):
        return {key: spelled(each) for key, each in value.items()}
    return str(value) if isinstance(value, sa.TextClause) else value


def counts_ids(table):
    if db.engine.dialect.name != "sqlite":
        return None
    with db.engine.connect() as connection:
        query = sa.text("SELECT sql FROM sqlite_master WHERE name = :name")
        return "AUTOINCREMENT" in connection.execute(query, {"name": table}).scalar_one()


def test_migrations_go_up_down_and_up(fresh_app):
    upgrade(str(MIGRATIONS))
    first = tables()
    downgrade(str(MIGRATIONS), revision="base")
    emptied = tables()
    upgrade(str(MIGRATIONS))
    assert (emptied, tables()) == ({}, first)
    assert first.keys() == {table.name for table in Base.metadata.sorted_tables}


def test_each_migration_goes_down_alone(fresh_app):
    upgrade(str(MIGRATIONS))
    before = tables()
    for _ in ScriptDirectory(MIGRATIONS).walk_revisions():
        downgrade(str(MIGRATIONS))
    assert tables() == {}
    for _ in ScriptDirectory(MIGRATIONS).walk_revisions():
        upgrade(str(MIGRATIONS), revision="+1")
    assert tables() == before


def test_models_and_migrations_agree(fresh_app):
    upgrade(str(MIGRATIONS))
    assert differences() == []


def test_migrations_make_the_tables_that_the_models_would(fresh_app):
    Base.metadata.create_all(db.engine)
    wanted = tables()
    Base.metadata.drop_all(db.engine)
    upgrade(str(MIGRATIONS))
    assert tables() == wanted


def test_migrations_have_one_head():
    assert len(ScriptDirectory(MIGRATIONS).get_heads()) == 1


@pytest.mark.parametrize(
    "path", sorted((MIGRATIONS / "versions").glob("*.py")), ids=lambda path: path.stem
)
def test_migration_is_called_as_its_file(path):
    script = ScriptDirectory(MIGRATIONS).get_revision(path.stem)
    assert script.revision == path.stem
    assert re.fullmatch(r"\d{4}_[a-z0-9_]+", path.stem)
    assert len(path.stem) <= LONGEST_REVISION


def test_migrations_are_numbered_in_their_order():
    revisions = ScriptDirectory(MIGRATIONS).walk_revisions()
    numbers = [int(each.revision[:4]) for each in revisions]
    assert numbers[::-1] == list(range(1, len(numbers) + 1))


def counts():
    with db.engine.connect() as connection:
        return {
            table.name: connection.execute(sa.select(sa.func.count()).select_from(table)).scalar()
            for table in Base.metadata.sorted_tables
            if table is not LogEntry.__table__
        }


def test_migration_of_a_table_keeps_the_rows_that_hang_on_it(fresh_app, scripts):
    upgrade(str(scripts))
    fill_every_table()
    before = counts()
    db.session.remove()
    add_migration(scripts)
    upgrade(str(scripts))
    assert (set(before.values()), counts()) == ({1}, before)


def test_foreign_keys_hold_after_a_migration(fresh_app, scripts):
    upgrade(str(scripts))
    fill_every_table()
    db.session.remove()
    add_migration(scripts)
    upgrade(str(scripts))
    with db.engine.begin() as connection:
        for table in ROOTS:
            connection.execute(sa.delete(table))
    assert set(counts().values()) == {0}


def test_migration_that_fails_leaves_everything_as_it_was(fresh_app, scripts):
    upgrade(str(scripts))
    fill_every_table()
    before, rows = tables(), counts()
    db.session.remove()
    add_migration(scripts, then="1 / 0")
    with pytest.raises(ZeroDivisionError):
        upgrade(str(scripts))
    assert (tables(), counts()) == (before, rows)
    with db.engine.connect() as connection:
        context = MigrationContext.configure(connection)
        assert context.get_current_revision() == ScriptDirectory(MIGRATIONS).get_current_head()


def test_token_is_found_by_an_index(fresh_app):
    upgrade(str(MIGRATIONS))
    unique = sa.inspect(db.engine).get_unique_constraints(TeamToken.__tablename__)
    assert ["digest"] in [each["column_names"] for each in unique]
