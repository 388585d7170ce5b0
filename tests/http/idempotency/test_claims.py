"""Keys whose request is still running, has died, or was answered long ago."""

import pytest

from pretixapi.auth.marks import requires
from pretixapi.auth.permissions import Reach
from pretixapi.http.endpoints import Blueprint
from pretixapi.http.marks import begins_late
from pretixapi.models import ItemCategory, begin_write, store
from tests.client import ApiClient
from tests.http.idempotency.keyed import (
    CATEGORIES,
    CATEGORY,
    CONCURRENT,
    KEY,
    REUSED,
    answered,
    count,
    kept,
    let_pass,
    take_back_answer,
    whole,
)

SLOW = "/api/v1/organizers/<organizer>/slow"


def test_request_that_is_running_is_not_run_again(client, event):
    client.post(CATEGORIES, CATEGORY, headers=KEY)
    take_back_answer()
    answer = client.post(CATEGORIES, CATEGORY, headers=KEY)
    assert (answered(answer), answer.headers["Retry-After"]) == ((409, CONCURRENT), "5")
    let_pass(seconds=50)
    assert answered(client.post(CATEGORIES, CATEGORY, headers=KEY)) == (409, CONCURRENT)
    assert answered(client.post(CATEGORIES, {}, headers=KEY)) == REUSED
    assert count(ItemCategory) == 1


@pytest.mark.parametrize("body", [CATEGORY, {"name": {"en": "Others"}}])
def test_request_that_died_gives_up_its_key_after_a_minute(client, event, body):
    client.post(CATEGORIES, CATEGORY, headers=KEY)
    take_back_answer()
    let_pass(seconds=61)
    first = client.post(CATEGORIES, body, headers=KEY)
    assert (first.status_code, count(ItemCategory)) == (201, 2)
    assert whole(client.post(CATEGORIES, body, headers=KEY)) == whole(first)


def test_answer_is_kept_for_a_day(client, event):
    first = client.post(CATEGORIES, CATEGORY, headers=KEY)
    let_pass(hours=23, minutes=59)
    assert whole(client.post(CATEGORIES, CATEGORY, headers=KEY)) == whole(first)
    let_pass(minutes=2)
    second = client.post(CATEGORIES, CATEGORY, headers=KEY)
    assert (second.status_code, second.json["id"] > first.json["id"]) == (201, True)
    assert whole(client.post(CATEGORIES, CATEGORY, headers=KEY)) == whole(second)


@pytest.fixture
def slow(make_app, make, organizer, event):
    """A client of a server with a view in which time passes, and who sends the request again then.

    What the view is to do with the request that comes again is in its URL.
    """
    views, again = Blueprint("slow", __name__), []

    @views.post("/<seconds>/")
    @requires(Reach.ORGANIZER)
    @begins_late
    def slow(seconds):
        """Take so long that the client sends the request again."""
        if not again:
            again.append(None)
            let_pass(seconds=int(seconds))
            if seconds == "-1":
                # The claim of somebody else, who is not done yet.
                return created()
            again[0] = client.post(f"slow/{seconds}/", headers=KEY)
        return created()

    def created():
        begin_write()
        row = {"event_id": event_id, "name": {}, "position": 0, "is_addon": False}
        store(ItemCategory.__table__.insert(), row)
        return {"id": 1}

    event_id, app = event.id, make_app()
    app.register_blueprint(views, url_prefix=SLOW)
    client = ApiClient(app, make.token(make.team(organizer)))
    return client, again


def test_slow_request_that_was_overtaken_does_nothing(slow):
    client, again = slow
    first = client.post("slow/61/", headers=KEY)
    assert (answered(first), first.headers["Retry-After"]) == ((409, CONCURRENT), "5")
    assert (answered(again[0]), count(ItemCategory)) == ((200, {"id": 1}), 1)
    assert whole(client.post("slow/61/", headers=KEY)) == whole(again[0])
    assert kept().status == 200


def test_slow_request_leaves_the_claim_of_another_alone(slow):
    client, _ = slow
    answer = client.post("slow/-1/", headers=KEY)
    assert (answered(answer), count(ItemCategory)) == ((409, CONCURRENT), 0)
    assert kept().status is None


def test_request_that_comes_again_waits_for_the_first(slow):
    client, again = slow
    first = client.post("slow/0/", headers=KEY)
    assert (answered(first), count(ItemCategory)) == ((200, {"id": 1}), 1)
    assert answered(again[0]) == (409, CONCURRENT)
    assert whole(client.post("slow/0/", headers=KEY)) == whole(first)
