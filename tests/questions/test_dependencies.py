import pytest

from tests.questions.bodies import CIRCLE, URL, new, shown

NO_CHOICE = {
    "dependency_question": ["Question dependencies can only be set to boolean or choice questions."]
}
ITSELF = {"dependency_question": ["A question cannot depend on itself."]}
AT_CHECKIN = {"non_field_errors": ["Dependencies are not supported during check-in."]}
ON_CHECKIN = {"non_field_errors": ["Question cannot depend on a question asked during check-in."]}


@pytest.mark.parametrize(
    ("given", "values"),
    [
        ({}, []),
        ({"dependency_values": []}, []),
        ({"dependency_values": ["True", "False"]}, ["True", "False"]),
        ({"dependency_value": "True"}, ["True"]),
        ({"dependency_value": None}, []),
        ({"dependency_values": ["False", "True"], "dependency_value": "True"}, ["True"]),
        ({"dependency_value": None, "dependency_values": ["False"]}, []),
    ],
)
def test_create_with_a_dependency(client, make, event, given, values):
    parent = make.question(event, "PARENT")
    response = client.post(URL, new(dependency_question=parent.id, **given))
    made = shown(
        response.json["id"],
        dependency_question=parent.id,
        dependency_values=values,
        dependency_value=values[0] if values else None,
    )
    assert (response.status_code, response.json) == (201, made)


@pytest.mark.parametrize("legacy", [True, False])
def test_change_of_the_values(client, make, event, legacy):
    parent = make.question(event, "PARENT")
    values = {"dependency_question_id": parent.id, "dependency_values": ["a", "b"]}
    made = make.question(event, **values)
    body = {"dependency_value": "c"} if legacy else {"dependency_values": ["c"]}
    response = client.patch(f"{URL}{made.id}/", body)
    assert response.json == shown(
        made.id,
        dependency_question=parent.id,
        dependency_values=["c"],
        dependency_value="c",
    )
    response = client.patch(f"{URL}{made.id}/", {"dependency_question": None})
    assert response.json == shown(made.id, dependency_values=["c"], dependency_value="c")


@pytest.mark.parametrize("kind", ["B", "C", "M"])
def test_dependency_on_what_leaves_a_choice(client, make, event, kind):
    parent = make.question(event, "PARENT", type=kind)
    response = client.post(URL, new(dependency_question=parent.id))
    assert (response.status_code, response.json["dependency_question"]) == (201, parent.id)


@pytest.mark.parametrize("kind", ["N", "S", "T", "F", "D", "H", "W", "CC", "TEL"])
def test_dependency_on_what_leaves_no_choice(client, make, event, kind):
    parent = make.question(event, "PARENT", type=kind)
    response = client.post(URL, new(dependency_question=parent.id))
    assert (response.status_code, response.json) == (400, NO_CHOICE)


def test_dependency_on_a_question_of_another_event(client, make, organizer, event):
    foreign = make.question(make.event(organizer, "other"))
    response = client.post(URL, new(dependency_question=foreign.id))
    fault = {"dependency_question": [f'Invalid pk "{foreign.id}" - object does not exist.']}
    assert (response.status_code, response.json) == (400, fault)


@pytest.mark.parametrize(("kind", "fault"), [("B", ITSELF), ("T", NO_CHOICE)])
def test_dependency_on_itself(client, make, event, kind, fault):
    made = make.question(event, type=kind)
    response = client.patch(f"{URL}{made.id}/", {"dependency_question": made.id})
    assert (response.status_code, response.json) == (400, fault)


@pytest.mark.parametrize("length", [2, 3, 5])
@pytest.mark.parametrize("method", ["PATCH", "PUT"])
def test_circle(client, make, event, method, length):
    first = last = make.question(event, "Q0")
    for number in range(1, length):
        last = make.question(event, f"Q{number}", dependency_question_id=last.id)
    body = new(identifier="Q0", dependency_question=last.id)
    response = client.open(method, f"{URL}{first.id}/", body)
    assert (response.status_code, response.json) == (400, CIRCLE)
    assert client.get(f"{URL}{first.id}/").json["dependency_question"] is None


def test_several_questions_may_depend_on_one(client, make, event):
    first = make.question(event, "FIRST")
    second = make.question(event, "SECOND", dependency_question_id=first.id)
    third = make.question(event, "THIRD", dependency_question_id=second.id)
    url = f"{URL}{third.id}/"
    assert client.patch(url, {"dependency_question": first.id}).status_code == 200
    assert client.patch(url, {"dependency_question": second.id}).status_code == 200


def test_question_asked_at_checkin_has_no_dependency(client, make, event):
    parent = make.question(event, "PARENT")
    body = new(ask_during_checkin=True, dependency_question=parent.id)
    response = client.post(URL, body)
    assert (response.status_code, response.json) == (400, AT_CHECKIN)
    asked = make.question(event, "ASKED", ask_during_checkin=True)
    response = client.patch(f"{URL}{asked.id}/", {"dependency_question": parent.id})
    assert (response.status_code, response.json) == (400, AT_CHECKIN)
    dependent = make.question(event, "DEPENDENT", dependency_question_id=parent.id)
    response = client.patch(f"{URL}{dependent.id}/", {"ask_during_checkin": True})
    assert (response.status_code, response.json) == (400, AT_CHECKIN)


@pytest.mark.parametrize("method", ["POST", "PATCH"])
def test_dependency_on_a_question_asked_at_checkin(client, make, event, method):
    parent = make.question(event, "PARENT", ask_during_checkin=True)
    url = URL if method == "POST" else f"{URL}{make.question(event).id}/"
    body = new(identifier="x", dependency_question=parent.id)
    response = client.open(method, url, body)
    assert (response.status_code, response.json) == (400, ON_CHECKIN)


def test_what_depends_on_a_question_that_goes_stays(client, make, event):
    parent = make.question(event, "PARENT")
    values = {"dependency_question_id": parent.id, "dependency_values": ["True"]}
    made = make.question(event, **values)
    assert client.delete(f"{URL}{parent.id}/").status_code == 204
    expected = shown(made.id, dependency_values=["True"], dependency_value="True")
    assert client.get(f"{URL}{made.id}/").json == expected
