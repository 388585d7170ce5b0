"""What is kept of requests that are refused or fail, and what is not."""

import pytest
from sqlalchemy import select, update

from pretixapi.auth.marks import requires
from pretixapi.auth.permissions import Reach
from pretixapi.http.endpoints import Blueprint
from pretixapi.http.errors import BUSY, TooManyRequests
from pretixapi.models import Checkin, Event, KeptAnswer, Team, db
from tests.client import ApiClient
from tests.events.bodies import FORBIDDEN, SLUG_TAKEN, new
from tests.http.idempotency.keyed import (
    CATEGORIES,
    CATEGORY,
    KEY,
    REUSED,
    answered,
    count,
    kept,
    whole,
)

JSON = "application/json"
FAILING = "/api/v1/organizers/<organizer>/failing"


def test_refusal_comes_again_whatever_has_changed(client, organizer, event):
    first = client.post("events/", new(slug="sampleconf"), headers=KEY)
    assert answered(first) == (400, SLUG_TAKEN)
    assert client.delete("events/sampleconf/").status_code == 204
    assert whole(client.post("events/", new(slug="sampleconf"), headers=KEY)) == whole(first)
    assert client.post("events/", new(slug="sampleconf")).status_code == 201


@pytest.mark.parametrize(
    ("content_type", "body", "status"),
    [(JSON, b'{"name"', 400), ("text/plain", b"Tickets", 415), (JSON, b"", 400)],
)
def test_body_that_is_not_read_is_refused_again(client, event, content_type, body, status):
    sent = {"content_type": content_type, "headers": KEY}
    first = client.post(CATEGORIES, data=body, **sent)
    assert first.status_code == status
    assert whole(client.post(CATEGORIES, data=body, **sent)) == whole(first)
    assert kept().status == status
    good = b'{"name":{"en":"Tickets"}}'
    assert answered(client.post(CATEGORIES, data=good, **sent)) == REUSED


def test_missing_object_is_missing_again(client, event):
    url = f"{CATEGORIES}1/"
    first = client.delete(url, headers=KEY)
    assert first.status_code == 404
    assert whole(client.delete(url, headers=KEY)) == whole(first)
    assert kept().status == 404


def test_body_that_is_too_long_takes_no_key(make_app, make, organizer, event):
    app = make_app(MAX_CONTENT_LENGTH=100)
    client = ApiClient(app, make.token(make.team(organizer)))
    for _ in range(2):
        answer = client.post(CATEGORIES, {"name": {"en": "x" * 100}}, headers=KEY)
        assert answered(answer) == (413, {"detail": "Request body too large."})
    assert client.post(CATEGORIES, CATEGORY, headers=KEY).status_code == 201


def test_what_the_hook_refuses_takes_no_key(app, make, organizer, event):
    team = make.team(organizer, "event.orders:read")
    client = ApiClient(app, make.token(team))
    assert answered(client.post(CATEGORIES, CATEGORY, headers=KEY)) == (403, FORBIDDEN)
    db.session.execute(update(Team).values(all_event_permissions=True))
    db.session.commit()
    assert client.post(CATEGORIES, CATEGORY, headers=KEY).status_code == 201
    db.session.execute(update(Team).values(all_event_permissions=False))
    db.session.commit()
    assert answered(client.post(CATEGORIES, CATEGORY, headers=KEY)) == (403, FORBIDDEN)


def test_busy_server_may_be_asked_again(make_app, make, organizer, event):
    client = ApiClient(make_app(LOCK_TIMEOUT=0.05), make.token(make.team(organizer)))
    with db.engine.connect() as other:
        other.execute(update(Event).values(currency="USD"))
        first = client.patch("events/sampleconf/", {"currency": "CHF"}, headers=KEY)
        other.rollback()
    assert answered(first) == (409, {"detail": BUSY})
    again = client.patch("events/sampleconf/", {"currency": "CHF"}, headers=KEY)
    assert (again.status_code, again.json["currency"]) == (200, "CHF")


@pytest.fixture
def failing(make_app, make, organizer):
    """A client of a server with a view that fails as long as no event is called `ready`."""
    views = Blueprint("failing", __name__)

    @views.post("/<failure>/")
    @requires(Reach.ORGANIZER)
    def fail(failure):
        """Fail."""
        if db.session.scalars(select(Event.id).filter_by(slug="ready")).first():
            return {}
        db.session.execute(update(Event).values(currency="USD"))
        if failure == "limit":
            raise TooManyRequests(7)
        raise ZeroDivisionError

    make.event(organizer)
    app = make_app()
    app.register_blueprint(views, url_prefix=FAILING)
    return ApiClient(app, make.token(make.team(organizer)))


@pytest.mark.parametrize(("failure", "status"), [("limit", 429), ("bug", 500)])
def test_failure_frees_the_key(failing, make, organizer, failure, status):
    for _ in range(2):
        assert failing.post(f"failing/{failure}/", headers=KEY).status_code == status
        assert db.session.scalars(select(KeptAnswer)).all() == []
        assert db.session.scalars(select(Event.currency)).all() == ["EUR"]
    make.event(organizer, "ready")
    assert answered(failing.post(f"failing/{failure}/", headers=KEY)) == (200, {})


def test_scan_that_is_refused_is_noted_once(client, make, event):
    body = {"lists": [make.checkin_list(event).id], "secret": "nosuch"}
    first = client.post("checkinrpc/redeem/", body, headers=KEY)
    assert first.status_code == 404
    assert whole(client.post("checkinrpc/redeem/", body, headers=KEY)) == whole(first)
    assert count(Checkin) == 1
