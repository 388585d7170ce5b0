import socket

import pytest
from flask_migrate import upgrade
from sqlalchemy import text

from pretixapi import create_app
from pretixapi.models import db, drop_connections
from pretixapi.models.database import migrate
from tests.client import ApiClient


@pytest.fixture
def revision(app):
    """The revision of the database."""
    return db.session.execute(text("SELECT version_num FROM alembic_version")).scalar_one()


@pytest.fixture
def set_revision(revision):
    """Write another revision, or none, into the database; the true one comes back at the end."""

    def write(revision):
        db.session.execute(text("DELETE FROM alembic_version"))
        if revision is not None:
            statement = text("INSERT INTO alembic_version VALUES (:revision)")
            db.session.execute(statement, {"revision": revision})
        db.session.commit()

    yield write
    write(revision)


def refusal(reason):
    return (503, {"status": "error", "detail": reason})


def health(client):
    answer = client.get("/healthz")
    return (answer.status_code, answer.json)


def test_health_needs_no_token(anonymous):
    assert health(anonymous) == (200, {"status": "ok"})


def test_health_knows_a_database_that_is_not_migrated(anonymous, set_revision):
    set_revision(None)
    assert health(anonymous) == refusal("The database has not been migrated.")


def test_health_knows_a_database_without_tables(tmp_path):
    app = create_app(tmp_path)
    assert health(ApiClient(app)) == refusal("The database has not been migrated.")


def test_health_knows_a_database_that_is_behind(anonymous, revision, set_revision):
    set_revision("0001_create_organizers")
    assert health(anonymous) == refusal(
        f"The database is at revision 0001_create_organizers, and this version needs {revision}."
    )


def test_health_knows_a_database_that_is_ahead(anonymous, set_revision):
    set_revision("9999_from_the_future")
    assert health(anonymous) == refusal(
        "The database is at revision 9999_from_the_future, which this version does not know."
    )


def test_health_needs_the_migrations(make_app, monkeypatch, tmp_path):
    monkeypatch.setattr(migrate, "directory", str(tmp_path / "gone"))
    assert health(ApiClient(make_app())) == refusal(
        "The migrations of this version cannot be read."
    )


def test_health_recovers(anonymous, revision, set_revision):
    set_revision(None)
    assert health(anonymous)[0] == 503
    set_revision(revision)
    assert health(anonymous) == (200, {"status": "ok"})


@pytest.fixture
def silent_port():
    """A port at which somebody takes connections and says nothing."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


@pytest.fixture
def closed_port():
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


@pytest.mark.parametrize("port", ["silent_port", "closed_port"])
def test_health_knows_a_database_server_that_does_not_answer(port, tmp_path, request, caplog):
    url = f"postgresql://keeper:hunter2@127.0.0.1:{request.getfixturevalue(port)}/tickets"
    client = ApiClient(create_app(tmp_path, DATABASE_URL=url, SECRET_KEY="test"))
    assert health(client) == refusal("The database does not answer.")
    assert "The database does not answer" in caplog.text
    assert "hunter2" not in caplog.text


def test_relative_sqlite_file_is_that_of_the_server(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "instance"
    folder.mkdir()
    app = create_app(folder, DATABASE_URL="sqlite:///own.db", SECRET_KEY="test")
    with app.app_context():
        upgrade()
        drop_connections()
    assert health(ApiClient(app)) == (200, {"status": "ok"})
    assert [path.name for path in tmp_path.iterdir()] == ["instance"]
