from datetime import UTC, datetime

import pytest

from tests.checkin_rpc.bodies import listed, ticket
from tests.uploads.files import upload

QUESTIONS = "events/sampleconf/questions/"


@pytest.fixture
def ask(client, item):
    """A maker of questions that are asked at the door."""

    def create(type_="S", **values):
        body = {
            "question": "Well?",
            "type": type_,
            "identifier": None,
            "required": True,
            "ask_during_checkin": True,
            "items": [item.id],
            **values,
        }
        response = client.post(QUESTIONS, body)
        assert response.status_code == 201, response.json
        return response.json

    return create


@pytest.fixture
def answers(client, position):
    """A reader of what was answered about the ticket."""

    def read():
        return client.get(f"events/sampleconf/orderpositions/{position.id}/").json["answers"]

    return read


def options(*identifiers):
    return {"options": [{"answer": each, "identifier": each} for each in identifiers]}


def test_open_question_is_asked_in_full(scan, ask, place, position, checkins):
    asked = ask("C", **options("S", "M"))
    response = scan()
    assert (response.status_code, response.json) == (
        400,
        {
            "status": "incomplete",
            "require_attention": False,
            "checkin_texts": [],
            "position": ticket(position),
            "questions": [asked],
            "list": listed(place),
        },
    )
    assert list(response.json)[-2:] == ["questions", "list"]
    assert checkins() == []


def test_questions_come_in_their_order(scan, ask):
    second, first = ask(position=2), ask(position=1)
    assert scan().json["questions"] == [first, second]


@pytest.mark.parametrize(
    "values", [{"ask_during_checkin": False}, {"items": []}], ids=["at home", "of others"]
)
def test_other_questions_are_not_asked(result, ask, values):
    ask(**values)
    assert result() == (201, "ok")


@pytest.mark.parametrize(
    "case",
    [
        ("S", "Vegan", "Vegan"),
        ("T", "Two\nlines", "Two\nlines"),
        ("N", "3.50", "3.5"),
        ("B", "true", "True"),
        ("D", "2017-12-27", "2017-12-27"),
        ("H", "10:30", "10:30:00"),
        ("W", "2017-12-27T10:30:00+01:00", "2017-12-27T09:30:00+00:00"),
        ("CC", "DE", "DE"),
        ("TEL", "+49 621 123", "+49 621 123"),
    ],
)
def test_answer_is_stored_with_the_check_in(result, ask, answers, case):
    type_, given, kept = case
    asked = ask(type_)
    assert result(answers={str(asked["id"]): given}) == (201, "ok")
    assert answers() == [
        {
            "question": asked["id"],
            "answer": kept,
            "question_identifier": asked["identifier"],
            "options": [],
            "option_identifiers": [],
        }
    ]


@pytest.mark.parametrize(
    ("type_", "given"),
    [
        *(("S", ""), ("S", " "), ("N", "many"), ("B", "false"), ("B", "maybe"), ("D", "today")),
        *(("H", "25:00"), ("W", "today"), ("CC", "XX"), ("F", "file:nope")),
    ],
)
def test_wrong_answer_leaves_the_question_open(result, ask, answers, type_, given):
    asked = ask(type_)
    assert result(answers={str(asked["id"]): given}) == (400, "incomplete")
    assert answers() == []


@pytest.mark.parametrize("by", ["id", "identifier"])
def test_option_is_chosen_by_id_or_identifier(result, ask, answers, by):
    asked = ask("C", **options("S", "M"))
    chosen = asked["options"][1]
    assert result(answers={asked["id"]: str(chosen[by])}) == (201, "ok")
    (answer,) = answers()
    assert (answer["answer"], answer["options"]) == ("M", [chosen["id"]])


def test_several_options_are_chosen(result, ask, answers):
    asked = ask("M", **options("S", "M", "L"))
    ids = [each["id"] for each in asked["options"]]
    assert result(answers={asked["id"]: f"{ids[2]}, {ids[0]}"}) == (201, "ok")
    (answer,) = answers()
    assert answer["options"] == [ids[0], ids[2]]


@pytest.mark.parametrize("given", ["999999", "XL", ""])
def test_option_of_no_question_leaves_it_open(result, ask, given):
    asked = ask("M", **options("S", "M"))
    assert result(answers={asked["id"]: given}) == (400, "incomplete")


def test_several_options_are_too_many_for_one_choice(result, ask):
    asked = ask("C", **options("S", "M"))
    assert result(answers={asked["id"]: "S,M"}) == (400, "incomplete")


def test_file_is_an_answer(client, result, ask, answers):
    asked = ask("F")
    assert result(answers={asked["id"]: upload(client)}) == (201, "ok")
    (answer,) = answers()
    assert answer["answer"].startswith("http://localhost/media/")


def test_optional_question_is_asked_but_may_stay_open(result, ask, answers):
    asked = ask(required=False)
    assert result() == (400, "incomplete")
    assert result(answers={asked["id"]: ""}) == (201, "ok")
    assert answers() == []


def test_answer_that_is_there_need_not_be_given_again(result, ask, answers):
    asked = ask()
    assert result(answers={asked["id"]: "first"}) == (201, "ok")
    assert result(type="exit") == (201, "ok")
    assert result() == (201, "ok")
    assert result(type="exit", answers={asked["id"]: "second"}) == (201, "ok")
    assert [each["answer"] for each in answers()] == ["second"]


def test_answers_are_kept_while_others_are_open(result, ask, answers):
    first, second = ask(), ask()
    assert result(answers={first["id"]: "yes"}) == (400, "incomplete")
    assert [each["question"] for each in answers()] == [first["id"]]
    assert result(answers={second["id"]: "yes"}) == (201, "ok")


@pytest.mark.parametrize(
    "body", [{"questions_supported": False}, {"force": True}, {"type": "exit"}]
)
def test_scanner_may_leave_questions_open(result, ask, body):
    ask()
    assert result(**body) == (201, "ok")


def test_simulation_stores_no_answers(result, ask, answers):
    asked = ask()
    assert result(simulate=True) == (400, "incomplete")
    assert result(simulate=True, answers={asked["id"]: "yes"}) == (201, "ok")
    assert answers() == []


def test_refused_ticket_is_asked_nothing(result, change, ask, answers, position):
    asked = ask()
    change(position, valid_from=datetime(2040, 1, 1, tzinfo=UTC))
    assert result(answers={asked["id"]: "yes"}) == (400, "invalid_time")
    assert answers() == []


def test_answers_to_what_is_not_asked_are_ignored(result, ask, answers):
    asked = ask(items=[])
    assert result(answers={asked["id"]: "yes", "x": "y", "999999": "z"}) == (201, "ok")
    assert answers() == []


def test_questions_of_answers_are_shown_in_full(client, scan, ask, position):
    asked = ask()
    scan(answers={asked["id"]: "yes"})
    url = "checkinrpc/redeem/?expand=answers.question"
    place = scan().json["list"]["id"]
    told = client.post(url, {"secret": position.secret, "lists": [place]}).json
    assert [each["question"] for each in told["position"]["answers"]] == [asked]
