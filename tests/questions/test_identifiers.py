from itertools import chain

import pytest

from pretixapi.questions import identifiers
from tests.questions.bodies import TAKEN, URL, new, shown

SIGNS = set("ABCDEFGHJKLMNPQRSTUVWXYZ3789")


def test_identifier_is_made_up(client, event):
    made = [client.post(URL, new(identifier=None)).json["identifier"] for _ in range(3)]
    assert len(set(made)) == 3
    assert [(len(each), set(each) - SIGNS) for each in made] == [(8, set())] * 3


@pytest.mark.parametrize("method", ["PATCH", "PUT"])
def test_identifier_is_made_up_anew(client, make, event, method):
    made = make.question(event)
    response = client.open(method, f"{URL}{made.id}/", new(identifier=None))
    identifier = response.json["identifier"]
    assert len(identifier) == 8
    assert response.json == shown(made.id, identifier=identifier)


def test_what_is_made_up_is_not_taken(monkeypatch):
    drawn = chain("AAAAAAAA", "BBBBBBBB", "CCCCCCCC")
    monkeypatch.setattr(identifiers, "choice", lambda _signs: next(drawn))
    taken = {"AAAAAAAA", "BBBBBBBB"}
    named = identifiers.identified({"identifier": None}, taken.__contains__)
    assert named == {"identifier": "CCCCCCCC"}


def test_what_is_made_up_for_options_is_not_taken_by_one_another(client, event, monkeypatch):
    drawn = chain("BBBBBBBB", "AAAAAAAA", "AAAAAAAA", "CCCCCCCC")
    monkeypatch.setattr(identifiers, "choice", lambda _signs: next(drawn))
    options = [{"identifier": each, "answer": "a"} for each in (None, None, "BBBBBBBB")]
    made = client.post(URL, new(options=options)).json["options"]
    assert [each["identifier"] for each in made] == ["AAAAAAAA", "CCCCCCCC", "BBBBBBBB"]


@pytest.mark.parametrize("identifier", ["VEGAN", "vegan", "Vegan"])
@pytest.mark.parametrize("method", ["POST", "PATCH", "PUT"])
def test_identifier_of_another_question(client, make, event, method, identifier):
    make.question(event)
    url = URL if method == "POST" else f"{URL}{make.question(event, 'OTHER').id}/"
    response = client.open(method, url, new(identifier=identifier))
    assert (response.status_code, response.json) == (400, TAKEN)


def test_identifier_beyond_ascii_in_another_case(client, make, event):
    make.question(event, "GRÖSSE")
    response = client.post(URL, new(identifier="größe".replace("ß", "ss")))
    assert (response.status_code, response.json) == (400, TAKEN)


def test_identifier_may_stay_or_change_its_case(client, make, event):
    made = make.question(event)
    for identifier in ("VEGAN", "vegan"):
        response = client.patch(f"{URL}{made.id}/", {"identifier": identifier})
        assert (response.status_code, response.json["identifier"]) == (200, identifier)


def test_identifier_may_be_that_of_another_event(client, make, organizer, event):
    make.question(make.event(organizer, "other"))
    assert client.post(URL, new()).status_code == 201


def test_identifier_that_was_given_up_is_free(client, make, event):
    made = make.question(event)
    client.patch(f"{URL}{made.id}/", {"identifier": "OTHER"})
    assert client.post(URL, new()).status_code == 201
    assert client.post(URL, new(identifier="other")).json == TAKEN
