import pytest
from flask import current_app
from sqlalchemy import select, update

from pretixapi.auth.marks import requires
from pretixapi.auth.permissions import Reach
from pretixapi.http.endpoints import Blueprint
from pretixapi.models import Event, LogEntry, db
from tests.client import ApiClient
from tests.events.bodies import new, sample

BUSY = {"detail": "The server was too busy to process your request. Please try again."}
FAILED = {"detail": "Internal Server Error."}


@pytest.fixture
def impatient(make_app, make, organizer):
    """A client of a server that waits for locks no longer than a moment."""
    app = make_app(LOCK_TIMEOUT=0.05)
    return ApiClient(app, make.token(make.team(organizer)))


@pytest.fixture
def locked(event):
    """Another writer, who has changed the event and is not done yet."""
    with db.engine.connect() as other:
        other.execute(update(Event).values(currency="USD"))
        yield other
        other.rollback()


@pytest.mark.parametrize(
    ("method", "url"),
    [
        ("PATCH", "events/sampleconf/"),
        ("PUT", "events/sampleconf/"),
        ("DELETE", "events/sampleconf/"),
        ("POST", "events/sampleconf/clone/"),
    ],
)
def test_writer_who_waits_too_long_told_to_come_again(impatient, locked, method, url):
    body = new() if method == "POST" else new(slug="sampleconf")
    response = impatient.open(method, url, body)
    assert (response.status_code, response.json) == (409, BUSY)
    assert response.headers["Retry-After"] == "5"
    locked.rollback()
    assert db.session.scalars(select(LogEntry)).all() == []
    assert impatient.open(method, url, body).status_code in {200, 201, 204}


def test_creator_of_a_slug_in_the_making_told_to_come_again(impatient, organizer, event):
    with db.engine.connect() as other:
        values = {"organizer_id": organizer.id, "slug": "newconf"}
        row = db.session.execute(select(*Event.__table__.c)).mappings().one()
        rest = {name: value for name, value in row.items() if name not in {"id", *values}}
        other.execute(Event.__table__.insert().values(**rest, **values))
        response = impatient.post("events/", new())
        other.rollback()
    assert (response.status_code, response.json) == (409, BUSY)


def test_reader_does_not_wait(impatient, locked):
    response = impatient.get("events/sampleconf/")
    assert (response.status_code, response.json) == (200, sample())


@pytest.fixture
def failing(make_app, make, organizer):
    """A client of a server with a view that fails after it has written."""
    views = Blueprint("failing", __name__)

    @views.post("/<failure>/")
    @requires(Reach.ORGANIZER)
    def fail(failure):
        """Fail."""
        db.session.execute(update(Event).values(currency="USD"))
        if failure == "bug":
            raise ZeroDivisionError("division of secret-token by zero")
        if failure == "database":
            db.session.execute(db.text("SELECT nothing FROM nowhere"))
        return current_app.response_class(status=400)

    app = make_app()
    app.register_blueprint(views, url_prefix="/api/v1/organizers/<organizer>/failing")
    return ApiClient(app, make.token(make.team(organizer)))


@pytest.mark.parametrize("failure", ["bug", "database"])
def test_failure_answered_in_json_and_undone(failing, event, failure):
    response = failing.post(f"failing/{failure}/")
    assert response.status_code in {500, 503}
    assert list(response.json) == ["detail"]
    assert "secret" not in response.text
    assert "nowhere" not in response.text
    assert response.headers["Content-Type"] == "application/json"
    assert failing.get("events/sampleconf/").json == sample()


def test_answer_of_a_view_that_refuses_undone(failing, event):
    assert failing.post("failing/answer/").status_code == 400
    assert failing.get("events/sampleconf/").json == sample()


def test_bug_answered_with_500(failing, event):
    response = failing.post("failing/bug/")
    assert (response.status_code, response.json) == (500, FAILED)


def test_failure_leaves_no_lock_behind(failing, impatient, event):
    failing.post("failing/bug/")
    assert impatient.patch("events/sampleconf/", {"testmode": True}).status_code == 200
