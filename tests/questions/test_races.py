"""Requests that are right each by itself, but not all together."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from tests.questions.bodies import CIRCLE, TAKEN, URL, new, option_taken

PARALLEL = 8


@pytest.fixture
def at_once(client):
    """A sender of requests, each of a method, a URL and a body, all at the same time."""
    start = Barrier(PARALLEL)

    def send(request):
        start.wait()
        return client.open(*request)

    def send_all(requests):
        with ThreadPoolExecutor(PARALLEL) as pool:
            return list(pool.map(send, requests))

    return send_all


def check_one_refused(responses, fault):
    refused = [each.json for each in responses if each.status_code == 400]
    assert refused == [fault]
    assert [each.status_code for each in responses].count(200) == PARALLEL - 1


def check_one_created(responses, fault):
    refused = [each.json for each in responses if each.status_code == 400]
    assert refused == [fault] * (PARALLEL - 1)
    assert [each.status_code for each in responses].count(201) == 1


def test_dependencies_that_close_a_circle_together(make, event, at_once):
    ids = [make.question(event, f"Q{number}").id for number in range(PARALLEL)]
    parents = [*ids[1:], ids[0]]
    responses = at_once(
        ("PATCH", f"{URL}{question_id}/", {"dependency_question": parent_id})
        for question_id, parent_id in zip(ids, parents, strict=True)
    )
    check_one_refused(responses, CIRCLE)


def test_new_questions_with_one_identifier(client, event, at_once):
    bodies = [new(identifier="vegan" if number % 2 else "VEGAN") for number in range(PARALLEL)]
    check_one_created(at_once(("POST", URL, body) for body in bodies), TAKEN)
    assert client.get(URL).json["count"] == 1


def test_new_questions_with_an_option_of_one_identifier(client, event, at_once):
    options = [{"identifier": "A", "answer": "a"}]
    bodies = [new(identifier=None, options=options) for _ in range(PARALLEL)]
    responses = at_once(("POST", URL, body) for body in bodies)
    check_one_created(responses, {"options": [option_taken("A")]})
    assert client.get(URL).json["count"] == 1


def test_new_options_with_one_identifier(make, event, at_once):
    ids = [make.question(event, f"Q{number}").id for number in range(PARALLEL)]
    responses = at_once(
        ("POST", f"{URL}{question_id}/options/", {"identifier": "A", "answer": "a"})
        for question_id in ids
    )
    check_one_created(responses, {"identifier": [option_taken("A")]})
