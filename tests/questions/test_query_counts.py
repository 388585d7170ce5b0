import pytest

from pretixapi.models import db
from tests.query_count import counted_queries
from tests.questions.bodies import URL, new


def count(client, method, url, *body):
    db.session.rollback()
    with counted_queries() as statements:
        assert client.open(method, url, *body).status_code < 300
    return len(statements)


@pytest.mark.parametrize("identifier", [None, "O"])
def test_statements_of_a_creation_do_not_grow_with_what_it_names(client, make, event, identifier):
    items = [make.item(event).id for _ in range(20)]

    def body(number):
        options = [
            {"identifier": identifier and f"{identifier}{number}-{place}", "answer": "a"}
            for place in range(number)
        ]
        return new(identifier=f"Q{number}", options=options, items=items[:number])

    few = count(client, "POST", URL, body(1))
    assert count(client, "POST", URL, body(20)) == few


def test_statements_of_a_change_do_not_grow_with_the_chain(client, make, event):
    parent = make.question(event, "Q0")
    changed = make.question(event, "changed")
    few = count(client, "PATCH", f"{URL}{changed.id}/", {"dependency_question": parent.id})
    for number in range(1, 20):
        parent = make.question(event, f"Q{number}", dependency_question_id=parent.id)
    url = f"{URL}{changed.id}/"
    assert count(client, "PATCH", url, {"dependency_question": parent.id}) == few


def test_list_takes_two_statements_after_the_hook(client, make, event):
    make.option(make.question(event), "A")
    assert count(client, "GET", URL) == 3


def test_list_of_options_takes_two_statements_after_the_hook(client, make, event):
    question = make.question(event)
    for number in range(3):
        make.option(question, f"O{number}")
    assert count(client, "GET", f"{URL}{question.id}/options/") == 3


@pytest.mark.parametrize("place", ["", "options/"])
def test_only_a_change_that_makes_up_an_identifier_looks_for_others(client, make, event, place):
    question = make.question(event)
    option = make.option(question, "A")
    url = f"{URL}{question.id}/{place}" + (f"{option.id}/" if place else "")
    moved = count(client, "PATCH", url, {"position": 1})
    assert count(client, "PATCH", url, {"identifier": None}) == moved + 1
