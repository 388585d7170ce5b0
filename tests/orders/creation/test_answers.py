from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from tests.orders.creation.bodies import sold
from tests.uploads.files import PDF, read, upload

BLANK = ["This field may not be blank."]
NOT_A_NUMBER = ["A valid number is required."]
NOT_A_TIME = ["Time has wrong format. Use one of these formats instead: hh:mm[:ss]."]
TOO_SMALL = "Ensure this value is greater than or equal to {}."
TOO_LARGE = "Ensure this value is less than or equal to {}."
NOT_FOUND = ["The submitted file ID was not found."]


@pytest.fixture
def ask(make, event):
    """A maker of questions of a type."""

    def make_one(kind, **values):
        return make.question(event, "Q", type=kind, **values)

    return make_one


@pytest.fixture
def answered(item, ask):
    """A function that returns a position with an answer to a new question of a type."""

    def make_one(kind, given, **limits):
        answer = {"question": ask(kind, **limits).id, "answer": given}
        return sold(item, answers=[answer])

    return make_one


@pytest.mark.parametrize(
    ("kind", "given", "kept"),
    [
        ("N", "5", "5"),
        ("N", 5, "5"),
        ("N", " 5.50 ", "5.5"),
        ("N", "100", "100"),
        ("N", "-0.25", "-0.25"),
        ("S", " line ", "line"),
        ("T", "two\nlines", "two\nlines"),
        ("B", "true", "True"),
        ("B", "0", "False"),
        ("D", "2020-02-03", "2020-02-03"),
        ("H", "9:05", "09:05:00"),
        ("H", "23:59:58", "23:59:58"),
        ("W", "2020-02-03T10:00:00+02:00", "2020-02-03T08:00:00+00:00"),
        ("CC", "DE", "DE"),
        ("TEL", "+49 6221 1234", "+49 6221 1234"),
    ],
)
def test_answer_is_kept_in_one_spelling(place, answered, kind, given, kept):
    ticket = answered(kind, given)
    (position,) = place(ticket)["positions"]
    assert position["answers"] == [
        {
            "question": ticket["answers"][0]["question"],
            "answer": kept,
            "question_identifier": "Q",
            "options": [],
            "option_identifiers": [],
        }
    ]


LIMITS = {
    "valid_number_min": Decimal(5),
    "valid_number_max": Decimal(10),
    "valid_date_min": date(2020, 1, 1),
    "valid_date_max": date(2020, 12, 31),
    "valid_datetime_min": datetime(2020, 1, 1, tzinfo=UTC),
    "valid_datetime_max": datetime(2021, 1, 1, tzinfo=UTC),
    "valid_string_length_min": 3,
    "valid_string_length_max": 5,
}


@pytest.mark.parametrize(
    ("kind", "given", "fault"),
    [
        *((kind, "", BLANK) for kind in ("N", "S", "B", "D", "H", "W", "CC", "TEL")),
        ("S", None, BLANK),
        ("N", "five", NOT_A_NUMBER),
        ("N", "NaN", NOT_A_NUMBER),
        ("N", "4.999999", [TOO_SMALL.format("5.000000")]),
        ("N", "11", [TOO_LARGE.format("10.000000")]),
        ("S", "ab", ["Ensure this field has at least 3 characters."]),
        ("T", "abcdef", ["Ensure this field has no more than 5 characters."]),
        ("S", "a\0bc", ["Null characters are not allowed."]),
        ("B", "maybe", ["Must be a valid boolean."]),
        (
            "D",
            "3.2.2020",
            ["Date has wrong format. Use one of these formats instead: YYYY-MM-DD."],
        ),
        ("D", "2019-12-31", [TOO_SMALL.format("2020-01-01")]),
        ("D", "2021-01-01", [TOO_LARGE.format("2020-12-31")]),
        ("H", "25:00", NOT_A_TIME),
        ("H", "noon", NOT_A_TIME),
        ("W", "2019-12-31T23:59:59Z", [TOO_SMALL.format("2020-01-01 00:00:00+00:00")]),
        ("W", "2021-01-01T00:00:01Z", [TOO_LARGE.format("2021-01-01 00:00:00+00:00")]),
        ("CC", "XX", ['"XX" is not a valid choice.']),
        ("F", "logo.png", NOT_FOUND),
        ("F", None, NOT_FOUND),
        ("F", "file:00000000-0000-0000-0000-000000000000", NOT_FOUND),
    ],
)
def test_answer_that_is_none(refused, answered, kind, given, fault):
    assert refused(answered(kind, given, **LIMITS)) == {
        "positions": [{"answers": [{"answer": fault}]}]
    }


@pytest.fixture
def diet(make, ask):
    """A maker of a question with two options."""

    def make_it(kind):
        question = ask(kind)
        return question, [make.option(question, name) for name in ("vegan", "fish")]

    return make_it


def test_options_by_id_or_identifier(place, item, diet):
    question, (vegan, fish) = diet("M")
    for options in (
        [vegan.id, fish.id],
        [str(vegan.id), "fish"],
        ["vegan", "fish", "vegan"],
    ):
        answers = [{"question": question.id, "options": options, "answer": "whatever"}]
        (position,) = place(sold(item, answers=answers))["positions"]
        assert position["answers"] == [
            {
                "question": question.id,
                "answer": "vegan, fish",
                "question_identifier": "Q",
                "options": [vegan.id, fish.id],
                "option_identifiers": ["vegan", "fish"],
            }
        ]


def test_options_that_cannot_be_chosen(make, event, refused, item, diet):
    question, _ = diet("C")
    text = make.question(event, "WHY", type="S")
    other = make.option(make.question(event, "OTHER", type="C"), "other")

    def faults_of(**answer):
        answers = [{"question": question.id, **answer}]
        (position,) = refused(sold(item, answers=answers))["positions"]
        return position["answers"][0]

    needed = {"non_field_errors": ["This question is answered with its options."]}
    foreign = {"options": ["The option does not belong to this question."]}
    assert faults_of(answer="vegan") == faults_of(options=[]) == needed
    assert faults_of(options=["vegan", "fish"]) == {
        "non_field_errors": ["This question takes one option only."]
    }
    assert faults_of(options=["meat"]) == faults_of(options=[other.id]) == foreign
    assert faults_of(question=text.id, answer="x", options=["vegan"]) == {
        "non_field_errors": ["This question has no options to choose from."]
    }


def test_question_that_is_none_of_the_event(make, organizer, refused, item, ask):
    question = ask("S")
    foreign = make.question(make.event(organizer, "second"))
    good = {"question": question.id, "answer": "x"}
    answers = [good, {**good, "question": foreign.id}, good, {"answer": "x"}]
    assert refused(sold(item, answers=answers[:3])) == {
        "positions": [
            {
                "answers": [
                    {},
                    {"question": [f'Invalid pk "{foreign.id}" - object does not exist.']},
                    {"question": ["There is another answer to this question."]},
                ]
            }
        ]
    }
    assert refused(sold(item, answers=answers[2:])) == {
        "positions": [{"answers": [{}, {"question": ["This field is required."]}]}]
    }


def test_file_is_an_answer(client, place, answered):
    (position,) = place(answered("F", upload(client)))["positions"]
    address = position["answers"][0]["answer"]
    assert address.startswith("http://localhost/media/")
    assert read(client, address).startswith(b"\x89PNG")
    (listed,) = client.get("events/sampleconf/orderpositions/").json["results"]
    assert listed["answers"] == position["answers"]


def test_file_of_a_simulated_order_has_its_address(client, place, answered):
    (position,) = place(answered("F", upload(client)), simulate=True)["positions"]
    assert position["answers"][0]["answer"].startswith("http://localhost/media/")


def test_text_that_looks_like_a_file_is_a_text(place, answered):
    (position,) = place(answered("S", "file://a.png"))["positions"]
    assert position["answers"][0]["answer"] == "file://a.png"


def test_portrait_is_a_picture(client, refused, answered):
    document = upload(client, b"%PDF-1.4", "a.pdf", PDF)
    wrong_type = "The submitted file has a file type that is not allowed in this field."
    assert refused(answered("F", document, valid_file_portrait=True)) == {
        "positions": [{"answers": [{"answer": [wrong_type]}]}]
    }


def test_required_questions_need_no_answer(make, event, place, item, ask):
    ask("S", required=True)
    assert place(sold(item))["positions"][0]["answers"] == []
