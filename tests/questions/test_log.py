from tests.questions.bodies import URL, new


def test_creation_change_and_deletion_are_logged(client, make, event, logged):
    parent = make.question(event, "PARENT")
    made = client.post(URL, new(dependency_question=parent.id, dependency_value="True")).json
    client.patch(f"{URL}{made['id']}/", {"required": True, "valid_number_min": "1"})
    client.delete(f"{URL}{made['id']}/")
    assert logged() == [
        (
            "pretix.event.question.added",
            "question",
            {
                "question": [None, {"en": "Vegan?"}],
                "type": [None, "B"],
                "identifier": [None, "VEGAN"],
                "dependency_question": [None, parent.id],
                "dependency_values": [None, ["True"]],
            },
        ),
        (
            "pretix.event.question.changed",
            "question",
            {"required": [False, True], "valid_number_min": [None, "1.000000"]},
        ),
        ("pretix.event.question.deleted", "question", {"question": [{"en": "Vegan?"}, None]}),
    ]


def test_options_are_logged_with_their_new_question(client, event, logged):
    options = [{"identifier": "A", "answer": "a"}]
    made = client.post(URL, new(options=options)).json
    ((_, _, changes),) = logged()
    assert changes["options"] == [None, made["options"]]


def test_change_to_what_is_there_is_not_logged(client, make, event, logged):
    item = make.item(event)
    made = client.post(URL, new(items=[item.id])).json
    body = {"identifier": "VEGAN", "items": [item.id], "hidden": False, "dependency_value": None}
    client.patch(f"{URL}{made['id']}/", body)
    assert [action for action, *_ in logged()] == ["pretix.event.question.added"]
