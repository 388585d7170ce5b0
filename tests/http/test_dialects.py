"""What the dialect of a URL decides besides lists, and what it does not."""

import pytest

from pretixapi.auth.marks import requires
from pretixapi.auth.permissions import Reach
from pretixapi.http.dialects import PRETALX, PRETIX, current
from pretixapi.http.endpoints import Blueprint
from pretixapi.http.fields import Integer
from pretixapi.http.marks import takes
from pretixapi.http.schema import Schema
from tests.client import ApiClient

API = "/api/v1/"
AT = "organizers/bigevents/"
EVENT = f"{AT}events/sampleconf/"
MESSAGES = {
    "organizers": ["A valid integer is required."],
    "organisers": ["Please submit a valid integer."],
}
TICKETS = {"name": {"en": "Tickets"}, "description": {"en": ""}}

both = pytest.mark.parametrize("spelling", MESSAGES)


def spelled(path, spelling):
    return f"{API}{path}".replace("organizers", spelling, 1)


@both
@pytest.mark.parametrize("value", ["x", 1.5, True, [], {}, "", "1" * 1001])
def test_integer_refused_in_the_words_of_the_dialect(client, event, spelling, value):
    url = spelled(f"{EVENT}categories/", spelling)
    response = client.post(url, {**TICKETS, "position": value})
    assert (response.status_code, response.json) == (400, {"position": MESSAGES[spelling]})


@both
def test_integers_within_objects_and_settings_refused_alike(client, event, spelling):
    message = MESSAGES[spelling]
    addons = [{}, {"addon_category": 1, "min_count": "x"}]
    values = {"name": "x", "default_price": "1.00", "position": "x", "addons": addons}
    faults = client.post(spelled(f"{EVENT}items/", spelling), values).json
    assert (faults["position"], faults["addons"][1]["min_count"]) == (message, message)
    response = client.patch(spelled(f"{EVENT}settings/", spelling), {"max_items_per_order": "x"})
    assert (response.status_code, response.json) == (400, {"max_items_per_order": message})


def test_integers_in_query_strings_refused_alike(make_app):
    class Numbers(Schema):
        number = Integer()

    blueprint = Blueprint("numbers", __name__)

    @blueprint.get("/")
    @requires(Reach.PUBLIC)
    @takes(Numbers())
    def show(_values):
        """Show nothing."""

    app = make_app()
    app.register_blueprint(blueprint, url_prefix="/pretix")
    app.register_blueprint(blueprint, url_prefix="/pretalx", name="again", dialect=PRETALX)
    client = ApiClient(app)
    for dialect in (PRETIX, PRETALX):
        response = client.get(f"/{dialect.name}/?number=x")
        assert response.json == {"number": [dialect.invalid_integer]}


def test_dialect_without_a_request_is_that_of_pretix(app):
    assert current() is PRETIX
    with app.test_request_context("/nosuch/"):
        assert current() is PRETIX
    with app.test_request_context("/api/v1/organisers/"):
        assert current() is PRETALX


@both
def test_objects_are_the_same_in_both(client, event, spelling):
    url = spelled(f"{EVENT}categories/", spelling)
    created = client.post(url, TICKETS)
    assert created.status_code == 201
    url += f"{created.json['id']}/"
    assert client.patch(url, {"position": 5}).json == {**created.json, "position": 5}
    for each in MESSAGES:
        twin = url.replace(spelling, each)
        assert client.get(twin).json == {**created.json, "position": 5}
    assert client.delete(url).status_code == 204
    assert client.get(spelled(AT, spelling)).json["public_url"] == "http://localhost/bigevents/"


def answers(client, method, path):
    """What a URL answers in each dialect, but for the spelling that a redirect keeps."""
    for spelling in MESSAGES:
        response = client.open(method, spelled(path, spelling), {})
        location = response.headers.get("Location", spelling)
        assert spelling in location
        told = (response.headers.get("Allow"), location.replace(spelling, ""))
        yield response.status_code, response.data, told


@pytest.mark.parametrize("method", ["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "FOO"])
@pytest.mark.parametrize(
    "path",
    [
        "organizers",
        "organizers/",
        "organizers//",
        "organizers/nosuch/",
        "organizers/nosuch/events",
        "organizers/bigevents/events",
        "organizers/bigevents/events?ordering=slug&o=slug",
        "organizers/bigevents/events/nosuch/",
        "organizers/bigevents/nosuch/",
        f"{EVENT}items/abc/",
        f"{EVENT}items/999/",
        f"{EVENT}imported_secrets/bulk_create/",
    ],
)
def test_refusals_are_the_same_in_both(client, anonymous, event, method, path):
    for caller in (client, anonymous):
        first, second = answers(caller, method, path)
        assert first == second


def test_readers_are_sent_on_to_the_spelling_they_used(anonymous):
    response = anonymous.get("/api/v1/organisers/bigevents/events?q=a%20b")
    location = "/api/v1/organisers/bigevents/events/?q=a%20b"
    assert (response.status_code, response.headers["Location"]) == (301, location)


def test_list_that_was_not_changed_is_not_sent_again(client, event):
    url = "/api/v1/organisers/bigevents/events/sampleconf/categories/"
    client.post(url, TICKETS)
    moment = client.get(f"{url}?q=tickets").headers["Last-Modified"]
    since = {"If-Modified-Since": moment}
    assert client.get(f"{url}?limit=1", headers=since).status_code == 304


def test_list_of_dates_says_when_it_was_read(client, make, event):
    make.subevent(event)
    response = client.get("/api/v1/organisers/bigevents/events/sampleconf/subevents/?q=first")
    assert response.json["count"] == 1
    assert response.headers["X-Page-Generated"]
