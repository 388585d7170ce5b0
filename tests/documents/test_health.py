import socket

import pytest
from sqlalchemy import text

from pretixapi import create_app
from pretixapi.models import db
from tests.client import ApiClient

HEAD = "0004_create_log"


@pytest.fixture
def set_revision(app):
    """Write another revision, or none, into the database; the true one comes back at the end."""
    stored = db.session.execute(text("SELECT version_num FROM alembic_version")).scalar_one()

    def write(revision):
        db.session.execute(text("DELETE FROM alembic_version"))
        if revision is not None:
            statement = text("INSERT INTO alembic_version VALUES (:revision)")
            db.session.execute(statement, {"revision": revision})
        db.session.commit()

    yield write
    write(stored)


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


def test_health_knows_a_database_that_is_behind(anonymous, set_revision):
    set_revision("0001_create_organizers")
    status, body = health(anonymous)
    assert status == 503
    assert body["detail"].startswith(
        "The database is at revision 0001_create_organizers, and this version needs "
    )


def test_health_knows_a_database_that_is_ahead(anonymous, set_revision):
    set_revision("9999_from_the_future")
    assert health(anonymous) == refusal(
        "The database is at revision 9999_from_the_future, which this version does not know."
    )


def test_health_recovers(anonymous, set_revision):
    set_revision(None)
    assert health(anonymous)[0] == 503


@pytest.fixture
def silent_port():
    """A port at which somebody takes connections and says nothing."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


@pytest.fixture
def closed_port():
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    return port


@pytest.mark.parametrize("port", ["silent_port", "closed_port"])
def test_health_knows_a_database_server_that_does_not_answer(port, tmp_path, request, caplog):
    url = f"postgresql://keeper:hunter2@127.0.0.1:{request.getfixturevalue(port)}/tickets"
    client = ApiClient(create_app(tmp_path, DATABASE_URL=url, SECRET_KEY="test"))
    assert health(client) == refusal("The database does not answer.")
    assert "hunter2" not in caplog.text
