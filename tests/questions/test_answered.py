"""Questions that somebody has answered."""

import pytest
from sqlalchemy import insert

from pretixapi.models import QuestionAnswer, db
from tests.locks import send_during
from tests.questions.bodies import URL, new, shown

REFUSAL = (
    "The system already contains answers to this question that are not compatible with changing "
    "the type of question without data loss. Consider hiding this question and creating a new one "
    "instead."
)
ANSWERED = {"type": [REFUSAL]}


@pytest.fixture
def question(make, event):
    return make.question(event)


@pytest.fixture
def answering(make, event, question):
    """The statement that stores an answer to the question."""
    position = make.position(make.order(event), make.item(event))
    answer = {"position_id": position.id, "question_id": question.id, "answer": "True"}
    return insert(QuestionAnswer).values(answer)


@pytest.fixture
def answered(answering):
    db.session.execute(answering)
    db.session.commit()


@pytest.mark.parametrize("method", ["PATCH", "PUT"])
@pytest.mark.usefixtures("answered")
def test_new_type_refused(client, question, method):
    response = client.open(method, f"{URL}{question.id}/", new(type="N"))
    assert (response.status_code, response.json) == (400, ANSWERED)
    assert client.get(f"{URL}{question.id}/").json == shown(question.id)


@pytest.mark.usefixtures("answered")
def test_fault_told_with_others(client, question):
    response = client.patch(f"{URL}{question.id}/", {"type": "N", "items": [999]})
    fault = {"items": ['Invalid pk "999" - object does not exist.']}
    assert (response.status_code, response.json) == (400, {**ANSWERED, **fault})


@pytest.mark.parametrize("type_", ["B", "T"])
@pytest.mark.usefixtures("answered")
def test_what_any_answer_can_be_read_as_is_accepted(client, question, type_):
    response = client.patch(f"{URL}{question.id}/", {"type": type_})
    assert (response.status_code, response.json) == (200, shown(question.id, type=type_))


def test_new_type_without_answers(client, make, event, question, answered):
    other = make.question(event, "OTHER")
    response = client.patch(f"{URL}{other.id}/", {"type": "N"})
    assert (response.status_code, response.json["type"]) == (200, "N")


def test_new_type_while_somebody_is_about_to_answer(client, engine_name, question, answering):
    if engine_name == "sqlite":
        pytest.skip("SQLite lets one request write at a time.")
    url = f"{URL}{question.id}/"
    response = send_during(answering, lambda: client.patch(url, {"type": "N"}))
    assert (response.status_code, response.json) == (400, ANSWERED)
