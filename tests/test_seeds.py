"""The examples of the documents that this API was first described in, replayed on the demo.

The requests are sent as they stand there, and what had to be added is said below; of the answers,
the keys that the examples show are compared.
"""

import json
import re
from contextvars import Context
from datetime import UTC, datetime

import pytest
from sqlalchemy import insert, select

from pretixapi.auth.tokens import digest
from pretixapi.models import Event, Organizer, Team, TeamToken, db
from tests.examples import Message, compare, read

SITE = "https://pretix.eu"
BASICS, ORGANIZERS, EVENTS = "000_basic_concepts", "003_organizers", "004_events"
SECRETS = "001_secrets_import"
TOKEN = "e1l6gq2ye72thbwkacj7jbri7a7tvxe614ojv8ybureain92ocub46t5gab5966k"


@pytest.fixture
def send(app):
    """A sender of examples to the demo; it adds the token that they leave out."""
    Context().run(app.test_cli_runner().invoke, args=["demo"], catch_exceptions=False)
    team = db.session.scalars(select(Team)).one()
    db.session.query(TeamToken).update({"team_id": team.id, "digest": digest(TOKEN)})
    db.session.commit()

    def send_one(request, body=None):
        method, path, _ = request.start.split()
        return Context().run(
            app.test_client().open,
            path,
            method=method,
            base_url=SITE,
            headers={"Authorization": f"Token {TOKEN}", **request.headers},
            data=request.body if body is None else json.dumps(body),
        )

    return send_one


def test_examples_of_events_in_their_order(send):
    examples = read(EVENTS)
    for title in ("list", "show", "change", "delete", "create"):
        request, answer = examples[title]
        compare(send(request), answer)


def test_deleted_example_is_gone(send):
    examples = read(EVENTS)
    compare(send(examples["delete"][0]), examples["delete"][1])
    assert send(examples["show"][0]).status_code == 403


def test_example_of_clone_under_another_slug(send):
    request, answer = read(EVENTS)["clone"]
    taken = send(request)
    cloned = send(request, {**request.json, "slug": "sampleconf2"})
    assert (taken.status_code, taken.json) == (
        400,
        {"slug": ["This slug has already been used for a different event."]},
    )
    answer.body = json.dumps({**answer.json, "slug": "sampleconf2"})
    compare(cloned, answer)


@pytest.mark.parametrize("title", ["list", "show", "settings", "change of settings"])
def test_example_of_organizers(send, title):
    request, answer = read(ORGANIZERS)[title]
    compare(send(request), answer)


def test_example_of_explained_settings(send):
    request, answer = read(ORGANIZERS)["explained settings"]
    # The document prints the request without the parameter that asks for this answer.
    request.start = request.start.replace("/settings/", "/settings/?explain=true")
    response = send(request)
    expected = answer.json["event_list_type"]
    shown = response.json["event_list_type"]
    # Labels and help texts are the server's own.
    assert (response.status_code, shown.keys()) == (200, expected.keys())
    assert {**shown, "label": "", "help_text": ""} == {**expected, "label": "", "help_text": ""}


def test_example_of_authentication(send):
    (request,) = read(BASICS)["authentication"]
    response = send(request)
    (organizer,) = response.json["results"]
    assert (response.status_code, organizer["slug"]) == (200, "bigevents")


def test_example_of_a_page(send):
    (page,) = read(BASICS)["page"]
    organizer = db.session.scalars(select(Organizer.id)).one()
    common = {
        "organizer_id": organizer,
        "name": {},
        "currency": "EUR",
        "date_from": datetime.now(UTC),
    }
    db.session.execute(insert(Event), [{**common, "slug": f"e{n}"} for n in range(116)])
    db.session.commit()
    response = send(read(EVENTS)["list"][0]).json
    expected = page.json
    # The document pages through organizers, of which a token sees one.
    expected["next"] = expected["next"].replace("organizers/", "organizers/bigevents/events/")
    assert len(response.pop("results")) == 50
    assert {**response, "results": []} == expected


def test_example_of_a_general_error(send):
    (answer,) = read(BASICS)["general error"]
    compare(send(Message("DELETE /api/v1/organizers/ HTTP/1.1", {}, "")), answer)


def test_example_of_errors_of_fields(send):
    (answer,) = read(BASICS)["errors of fields"]
    body = '{"position": "five", "identifier": "", "type": "api", "label": {"en": "App"}}'
    request = Message("POST /api/v1/organizers/bigevents/saleschannels/ HTTP/1.1", {}, body)
    response = send(request)
    amount, description = answer.json.values()
    expected = {"identifier": description, "position": amount}
    assert (response.status_code, response.json) == (answer.status, expected)


@pytest.mark.parametrize(
    ("kind", "field"),
    [("Datetime", "date_from"), ("Multi-lingual string", "name"), ("Currency", "currency")],
)
def test_examples_of_data_types(send, kind, field):
    request, _ = read(EVENTS)["change"]
    (types,) = read(BASICS)["data types"]
    for example in types.json[kind]:
        shown = send(request, {field: example}).json[field]
        # Whatever the zone that a client writes, we answer in UTC.
        assert shown == ("2017-12-27T08:00:00Z" if "+02:00" in str(example) else example)


@pytest.fixture
def foobar(send, make):
    """The secret that is there before most examples, with the number that they know it by."""
    event = db.session.scalars(select(Event)).one()
    return make.imported_secret(event, "foobar", id=1)


@pytest.mark.parametrize("title", ["list", "show", "delete"])
def test_example_of_a_secret(send, foobar, title):
    request, answer = read(SECRETS)[title]
    compare(send(request), answer)


def test_example_of_a_change_of_a_secret(send, make, foobar):
    request, answer = read(SECRETS)["change"]
    make.item(db.session.get(Event, foobar.event_id), id=2)
    # This one answer is printed as JavaScript, unlike all others.
    answer.headers["Content-Type"] = "application/json"
    compare(send(request), answer)


@pytest.mark.parametrize("title", ["create", "bulk_create"])
def test_example_of_new_secrets(send, title):
    # Both examples bring the secret foobar, so each has the event to itself.
    request, answer = read(SECRETS)[title]
    response = send(request)
    first = min(int(number) for number in re.findall(r'"id":(\d+)', response.text))
    answer.body = re.sub(
        r'"id": (\d+)', lambda found: f'"id": {first - 1 + int(found[1])}', answer.body
    )
    compare(response, answer)


def test_deleted_example_of_a_secret_is_gone(send, foobar):
    examples = read(SECRETS)
    compare(send(examples["delete"][0]), examples["delete"][1])
    assert send(examples["show"][0]).status_code == 403
