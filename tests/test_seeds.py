"""The examples of the documents that this API was first described in, replayed on the demo.

The requests are sent as they stand there. What had to be added or is no JSON is said below; of the
answers, the keys that the examples show are compared.
"""

import json
import re
from contextvars import Context
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import insert, select

from pretixapi.auth.tokens import digest
from pretixapi.models import Event, Organizer, Team, TeamToken, db

SEEDS = Path(__file__).parent / "seeds"
SITE = "https://pretix.eu"
BASICS, ORGANIZERS, EVENTS = "000_basic_concepts", "003_organizers", "004_events"
TOKEN = "e1l6gq2ye72thbwkacj7jbri7a7tvxe614ojv8ybureain92ocub46t5gab5966k"

# What the examples print and no server can answer.
CORRECTIONS = (
    # Lists without their commas.
    (re.compile(r'"\n"'), '",\n"'),
    # The brace too many before what is left out, and what is left out.
    (re.compile(r"\}\n\},\n…"), "}"),
    (re.compile(r",\n…"), ""),
    (re.compile(r"\[…\],"), "[]"),
    # The slug is what stands in the URL.
    (re.compile(r'"slug": "Big Events"'), '"slug": "bigevents"'),
    # A truth value is true or false.
    (re.compile(r'"is_public": null'), '"is_public": false'),
)


@dataclass
class Message:
    """A request or an answer as a document prints it."""

    start: str
    headers: dict[str, str]
    body: str

    @property
    def json(self):
        text = self.body
        for wrong, right in CORRECTIONS:
            text = wrong.sub(right, text)
        return json.loads(text)

    @property
    def status(self):
        return int(self.start.split()[1])


def read(seed):
    """Return the requests and answers in a seed by their titles."""
    pieces = re.split(r"^=== (.*)\n", (SEEDS / f"{seed}.txt").read_text(), flags=re.MULTILINE)[1:]
    return {
        title: tuple(map(message, text.strip().split("\n\n")))
        for title, text in zip(pieces[::2], pieces[1::2], strict=True)
    }


def message(text):
    head, brace, body = f"\n{text}".partition("\n{")
    start, *lines = head.strip().split("\n")
    return Message(start, dict(line.split(": ") for line in lines), brace + body)


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


def compare(response, answer):
    """Hold what an answer prints against what was answered."""
    assert response.status_code == answer.status
    if "Vary" in answer.headers:
        assert answer.headers["Vary"] in response.headers["Vary"].split(", ")
    assert response.headers.get("Content-Type") == answer.headers.get("Content-Type")
    expected = answer.json if answer.body else None
    assert restricted(response.json if response.data else None, expected) == expected


def restricted(value, example):
    """Return a value without the keys that its example does not show."""
    if isinstance(example, dict):
        return {key: restricted(value[key], shown) for key, shown in example.items()}
    if isinstance(example, list) and len(value) == len(example):
        return [restricted(each, shown) for each, shown in zip(value, example, strict=True)]
    return value


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
