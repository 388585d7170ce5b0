import pytest
from sqlalchemy import select

from pretixapi.models import QuestionAnswer, db
from tests.positions.changes.bodies import EVENT, NONE_SUCH, URL, absent

ADDRESS = {
    "company": "Sample company",
    "street": "Test street 12",
    "zipcode": "12345",
    "city": "Testington",
    "country": "US",
    "state": "NY",
}


@pytest.mark.parametrize(
    ("body", "changes"),
    [
        ({}, {}),
        (
            {"attendee_name": "Peter"},
            {"attendee_name": "Peter", "attendee_name_parts": {"_legacy": "Peter"}},
        ),
        (
            {"attendee_name_parts": {"_scheme": "full", "full_name": "Peter"}},
            {
                "attendee_name": "Peter",
                "attendee_name_parts": {"_scheme": "full", "full_name": "Peter"},
            },
        ),
        ({"attendee_email": "foo@example.org"}, {"attendee_email": "foo@example.org"}),
        ({"attendee_email": ""}, {}),
        (ADDRESS, ADDRESS),
        ({"canceled": True, "positionid": 7, "addon_to": 2, "voucher": "x", "order": "X"}, {}),
    ],
)
def test_change(client, url, shown, body, changes):
    response = client.patch(url, body)
    assert (response.status_code, response.json) == (200, shown(**changes))
    assert client.get(url).json == shown(**changes)


def test_name_taken_away(client, url, shown):
    client.patch(url, {"attendee_name": "Peter", "attendee_email": "foo@example.org"})
    body = {"attendee_name": None, "attendee_email": None}
    assert client.patch(url, body).json == shown()


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ({"attendee_email": "x"}, {"attendee_email": ["Enter a valid email address."]}),
        ({"country": "XX"}, {"country": ['"XX" is not a valid choice.']}),
        (
            {"country": "US", "state": "XX"},
            {"state": ['"XX" is not a known subdivision of the country "US".']},
        ),
        ({"item": None}, {"item": ["This field may not be null."]}),
        (
            {"price": "x", "item": 999999},
            {"item": absent("item", 999999)["item"], "price": ["A valid number is required."]},
        ),
        ({"answers": [{}]}, {"answers": [{"question": ["This field is required."]}]}),
        (
            {"answers": [{"question": 999999, "answer": "x"}]},
            {"answers": [absent("question", 999999)]},
        ),
    ],
)
def test_faults(client, url, shown, body, fault):
    response = client.patch(url, body)
    assert (response.status_code, response.json) == (400, fault)
    assert client.get(url).json == shown()


def test_state_goes_with_the_stored_country(client, url):
    client.patch(url, {"country": "US", "state": "NY"})
    assert client.patch(url, {"state": "CA"}).json["state"] == "CA"
    response = client.patch(url, {"country": "DE"})
    assert (response.status_code, list(response.json)) == (400, ["state"])


def test_order_that_is_over(client, order, url, shown):
    order.status = "c"
    db.session.commit()
    response = client.patch(url, {"attendee_email": "foo@example.org"})
    assert (response.status_code, response.json) == (200, shown(attendee_email="foo@example.org"))


@pytest.fixture
def question(make, event, item):
    return make.question(event, "FOOD", type="S")


def answer(question, text):
    return {
        "question": question.id,
        "answer": text,
        "question_identifier": question.identifier,
        "options": [],
        "option_identifiers": [],
    }


def test_answers_replaced(client, make, event, question, ticket):
    size = make.question(event, "SIZE", type="C")
    option = make.option(size, "XL")
    given = {"question": size.id, "options": [option.id]}
    response = client.patch(
        ticket.url, {"answers": [{"question": question.id, "answer": "Pie"}, given]}
    )
    choice = {"options": [option.id], "option_identifiers": ["XL"]}
    both = [answer(question, "Pie"), {**answer(size, "XL"), **choice}]
    assert (response.status_code, response.json) == (200, ticket.shown(answers=both))
    response = client.patch(ticket.url, {"answers": [{"question": question.id, "answer": "Cake"}]})
    assert response.json == ticket.shown(answers=[answer(question, "Cake")])
    assert client.patch(ticket.url, {"attendee_email": ""}).json == response.json
    assert client.patch(ticket.url, {"answers": []}).json == ticket.shown()


def test_file_kept(client, make, event, position, url):
    question = make.question(event, "PHOTO", type="F")
    row = {"position_id": position.id, "question_id": question.id}
    db.session.add(QuestionAnswer(answer="file://a.png", file="a.png", **row))
    db.session.commit()
    body = {"answers": [{"question": question.id, "answer": "file:keep"}]}
    assert client.patch(url, body).status_code == 200
    db.session.rollback()
    rows = select(QuestionAnswer.question_id, QuestionAnswer.answer, QuestionAnswer.file)
    assert db.session.execute(rows).all() == [(question.id, "file://a.png", "a.png")]


def test_no_file_to_keep(client, make, event, url):
    question = make.question(event, "PHOTO", type="F")
    body = {"answers": [{"question": question.id, "answer": "file:keep"}]}
    response = client.patch(url, body)
    assert (response.status_code, list(response.json)) == (400, ["answers"])


def test_change_is_logged(client, url, logged, question):
    client.patch(url, {"attendee_email": "foo@example.org"})
    client.patch(url, {"attendee_email": "foo@example.org"})
    client.patch(url, {"answers": [{"question": question.id, "answer": "Pie"}]})
    modified = "pretix.event.order.modified"
    answers = {str(question.id): "Pie"}
    assert logged() == [
        (
            modified,
            "order",
            {"positionid": [None, 1], "attendee_email": [None, "foo@example.org"]},
        ),
        (modified, "order", {"positionid": [None, 1], "answers": [None, answers]}),
    ]


@pytest.mark.parametrize("id_", ["999999", "foreign"])
def test_change_of_no_position(client, make, organizer, event, id_):
    other = make.event(organizer, "other")
    foreign = make.position(make.order(other), make.item(other))
    response = client.patch(f"{URL}{foreign.id if id_ == 'foreign' else id_}/", {})
    assert (response.status_code, response.json) == (404, NONE_SUCH)


def test_put_is_not_offered(client, url):
    assert client.put(url, {}).status_code == 405
    assert client.get(f"{EVENT}orderpositions/").status_code == 200
