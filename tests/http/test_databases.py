from pretixapi import create_app
from pretixapi.models import drop_connections

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
