import pytest
from sqlalchemy import text

from pretixapi import create_app
from pretixapi.models import db, drop_connections
from tests.events.bodies import new

UNAVAILABLE = {"detail": "The database is not available. Please try again."}


def test_file_that_is_no_database_answered_with_503(tmp_path):
    path = tmp_path / "notes.txt"
    path.write_text("These are notes and no database. " * 100)
    app = create_app(tmp_path, DATABASE_URL=f"sqlite:///{path}", SECRET_KEY="test")
    headers = {"Authorization": "Token x"}
    response = app.test_client().get("/api/v1/organizers/", headers=headers)
    assert (response.status_code, response.json) == (503, UNAVAILABLE)
    assert response.headers["Retry-After"] == "5"
    with app.app_context():
        drop_connections()


def test_database_that_was_started_anew_is_there_again(client, event, engine_name):
    if engine_name == "sqlite":
        pytest.skip("there is no server")
    assert client.post("events/", new()).status_code == 201
    with db.engine.connect() as connection:
        own = connection.scalar(text("SELECT pg_backend_pid()"))
        connection.execute(
            text(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE pid <> :own AND datname = current_database()"
            ),
            {"own": own},
        )
    assert client.get("events/").status_code == 200
    assert client.post("events/", new(slug="second")).status_code == 201
