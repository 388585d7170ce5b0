import pytest

from tests.questions.bodies import (
    NONE_SUCH,
    REQUIRED,
    URL,
    option_taken,
    shown,
    shown_option,
)

NO_OPTION = {"detail": "No QuestionOption matches the given query."}
SIGNS = set("ABCDEFGHJKLMNPQRSTUVWXYZ3789")


@pytest.fixture
def question(make, event):
    return make.question(event, type="C")


@pytest.fixture
def url(question):
    return f"{URL}{question.id}/options/"


@pytest.fixture
def other_option(make, event):
    """An option of another question."""
    return make.option(make.question(event, "other"), "OX")


def test_list(client, make, event, question, url):
    second = make.option(question, "B", position=1)
    first = make.option(question, "A")
    make.option(make.question(event, "other"), "C")
    response = client.get(url)
    assert response.status_code == 200
    assert response.headers["Allow"] == "GET, POST, HEAD, OPTIONS"
    assert "Last-Modified" not in response.headers
    assert response.json == {
        "count": 2,
        "next": None,
        "previous": None,
        "results": [
            shown_option(first.id),
            shown_option(second.id, identifier="B", answer={"en": "B"}, position=1),
        ],
    }


@pytest.mark.parametrize(
    ("ordering", "identifiers"),
    [("", "BAC"), ("id", "ABC"), ("-id", "CBA"), ("-position", "ACB"), ("answer", "BAC")],
)
def test_list_ordered(client, make, question, ordering, identifiers):
    for identifier, position in (("A", 2), ("B", 1), ("C", 2)):
        make.option(question, identifier, position=position)
    results = client.get(f"{URL}{question.id}/options/?ordering={ordering}").json["results"]
    assert "".join(each["identifier"] for each in results) == identifiers


def test_show(client, make, question, url):
    made = make.option(question, "A")
    response = client.get(f"{url}{made.id}/")
    assert response.status_code == 200
    assert response.headers["Allow"] == "GET, PUT, PATCH, DELETE, HEAD, OPTIONS"
    expected = shown_option(made.id)
    assert (response.json, list(response.json)) == (expected, list(expected))


def test_create(client, question, url):
    body = {"identifier": "A", "answer": {"en": "Yes", "de": "Ja"}, "position": -3}
    response = client.post(url, body)
    made = shown_option(response.json["id"], **body)
    assert (response.status_code, response.json) == (201, made)
    expected = shown(question.id, type="C", options=[made])
    assert client.get(f"{URL}{question.id}/").json == expected


def test_create_with_an_identifier_made_up(client, url):
    made = [client.post(url, {"identifier": None, "answer": "n"}).json for _ in range(3)]
    identifiers = {each["identifier"] for each in made}
    assert {(len(each), *sorted(set(each) - SIGNS)) for each in identifiers} == {(8,)}
    assert len(identifiers) == 3
    for each in made:
        assert each == shown_option(each["id"], identifier=each["identifier"], answer={"en": "n"})


@pytest.mark.parametrize(
    ("body", "faults"),
    [
        ({}, {"identifier": REQUIRED, "answer": REQUIRED}),
        ({"identifier": "", "answer": "n"}, {"identifier": ["This field may not be blank."]}),
        ({"identifier": "A", "answer": None}, {"answer": ["This field may not be null."]}),
        (
            {"identifier": "A" * 191, "answer": "n"},
            {"identifier": ["Ensure this field has no more than 190 characters."]},
        ),
        (
            {"identifier": "A", "answer": "n", "position": "x"},
            {"position": ["A valid integer is required."]},
        ),
        ({"identifier": "OX"}, {"identifier": [option_taken("OX")], "answer": REQUIRED}),
    ],
)
@pytest.mark.usefixtures("other_option")
def test_create_with_a_fault(client, url, body, faults):
    response = client.post(url, body)
    assert (response.status_code, response.json) == (400, faults)
    assert client.get(url).json["count"] == 0


@pytest.mark.parametrize("method", ["POST", "PATCH", "PUT"])
@pytest.mark.usefixtures("other_option")
def test_identifier_of_another_option_of_the_event(client, make, question, method):
    url = f"{URL}{question.id}/options/"
    if method != "POST":
        url += f"{make.option(question, 'A').id}/"
    body = {"identifier": "OX", "answer": "n"}
    response = client.open(method, url, body)
    assert (response.status_code, response.json) == (400, {"identifier": [option_taken("OX")]})
    assert client.open(method, url, {**body, "identifier": "ox"}).status_code < 300


def test_identifier_may_be_that_of_another_event(client, make, organizer, url):
    make.option(make.question(make.event(organizer, "other")), "A")
    assert client.post(url, {"identifier": "A", "answer": "n"}).status_code == 201


def test_change(client, make, question, url):
    made = make.option(question, "A")
    response = client.patch(f"{url}{made.id}/", {"answer": "m"})
    assert (response.status_code, response.json) == (200, shown_option(made.id, answer={"en": "m"}))
    response = client.patch(f"{url}{made.id}/", {"identifier": "A", "position": 5})
    assert response.json == shown_option(made.id, answer={"en": "m"}, position=5)
    response = client.patch(f"{url}{made.id}/", {"identifier": None})
    assert len(response.json["identifier"]) == 8


def test_replacing_needs_both_fields_and_keeps_the_rest(client, make, question, url):
    made = make.option(question, "A", position=3)
    response = client.put(f"{url}{made.id}/", {})
    faults = {"identifier": REQUIRED, "answer": REQUIRED}
    assert (response.status_code, response.json) == (400, faults)
    response = client.put(f"{url}{made.id}/", {"identifier": "A", "answer": "m"})
    assert response.json == shown_option(made.id, answer={"en": "m"}, position=3)


def test_delete(client, make, question, url):
    made = make.option(question, "A")
    response = client.delete(f"{url}{made.id}/")
    assert (response.status_code, response.data) == (204, b"")
    assert client.get(url).json["count"] == 0


@pytest.mark.parametrize("method", ["GET", "PATCH", "PUT", "DELETE"])
def test_option_of_another_question_is_not_found(client, url, other_option, method):
    for option_id in (other_option.id, 999999):
        response = client.open(method, f"{url}{option_id}/")
        assert (response.status_code, response.json) == (404, NO_OPTION)


@pytest.mark.parametrize("method", ["GET", "POST", "PATCH", "PUT", "DELETE"])
def test_options_of_no_question_of_the_event(client, make, organizer, event, method):
    foreign = make.question(make.event(organizer, "other"))
    option = make.option(foreign, "A")
    for question_id in (foreign.id, 999999):
        url = f"{URL}{question_id}/options/"
        urls = [url] if method == "POST" else [f"{url}{option.id}/"]
        for each in [*urls, url] if method == "GET" else urls:
            response = client.open(method, each)
            assert (response.status_code, response.json) == (404, NONE_SUCH)


def test_changes_are_logged_with_the_question(client, question, url, logged):
    made = client.post(url, {"identifier": "A", "answer": "n"}).json
    client.patch(f"{url}{made['id']}/", {"identifier": "A", "position": 1})
    client.patch(f"{url}{made['id']}/", {"answer": {"en": "n"}})
    client.delete(f"{url}{made['id']}/")
    action = "pretix.event.question.option"
    added = {"identifier": [None, "A"], "answer": [None, {"en": "n"}]}
    assert logged() == [
        (f"{action}.added", "question", added),
        (f"{action}.changed", "question", {"position": [0, 1]}),
        (f"{action}.deleted", "question", {"answer": [{"en": "n"}, None]}),
    ]
    (entry, *_) = client.get("events/sampleconf/log/").json["results"]
    assert entry["object"] == {"type": "question", "id": question.id}
