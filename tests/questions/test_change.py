import pytest

from tests.questions.bodies import NEW, REQUIRED, URL, new, shown, shown_option

OPTIONS_APART = {
    "non_field_errors": [
        "Updating options via PATCH/PUT is not supported. Please use the dedicated nested endpoint."
    ]
}
FOREIGN_ITEM = {"non_field_errors": ["One or more items do not belong to this event."]}
NOT_SHOWN = {"non_field_errors": ["This type of question cannot be shown during check-in."]}


def test_change_keeps_what_it_does_not_name(client, make, event):
    item = make.item(event)
    options = [{"identifier": "A", "answer": {"en": "A"}}]
    made = client.post(URL, new(type="C", items=[item.id], options=options)).json
    response = client.patch(f"{URL}{made['id']}/", {"question": "Diet?"})
    assert response.status_code == 200
    (option,) = made["options"]
    assert option == shown_option(option["id"])
    assert response.json == shown(
        made["id"],
        question={"en": "Diet?"},
        type="C",
        items=[item.id],
        options=made["options"],
    )


@pytest.mark.parametrize(("before", "after"), [("C", "S"), ("S", "C"), ("B", "N"), ("N", "F")])
def test_type_can_be_changed_as_long_as_nobody_answered(client, make, event, before, after):
    made = make.question(event, type=before)
    response = client.patch(f"{URL}{made.id}/", {"type": after})
    assert (response.status_code, response.json) == (200, shown(made.id, type=after))


def test_items_can_be_changed_and_taken_away(client, make, event):
    first, second = make.item(event), make.item(event)
    made = client.post(URL, new(items=[first.id])).json
    url = f"{URL}{made['id']}/"
    assert client.patch(url, {"items": [second.id, second.id]}).json["items"] == [second.id]
    assert client.patch(url, {"items": []}).json["items"] == []


def test_replacing_needs_three_fields_and_keeps_the_rest(client, make, event):
    made = make.question(event, position=7, required=True, help_text={"en": "Help"})
    response = client.put(f"{URL}{made.id}/", {})
    faults = {"question": REQUIRED, "type": REQUIRED, "identifier": REQUIRED}
    assert (response.status_code, response.json) == (400, faults)
    response = client.put(f"{URL}{made.id}/", {**NEW, "type": "T"})
    kept = {"position": 7, "required": True, "help_text": {"en": "Help"}}
    assert response.json == shown(made.id, type="T", **kept)


@pytest.mark.parametrize("options", [[], [{"identifier": "A", "answer": "a"}]])
@pytest.mark.parametrize("method", ["PATCH", "PUT"])
def test_options_cannot_be_changed_along_with_the_question(client, make, event, method, options):
    made = make.question(event)
    response = client.open(method, f"{URL}{made.id}/", new(options=options))
    assert (response.status_code, response.json) == (400, OPTIONS_APART)


@pytest.mark.parametrize("method", ["POST", "PATCH", "PUT"])
def test_items_of_another_event_are_refused(client, make, organizer, event, method):
    foreign = make.item(make.event(organizer, "other"))
    url = URL if method == "POST" else f"{URL}{make.question(event).id}/"
    response = client.open(method, url, new(items=[make.item(event).id, foreign.id]))
    assert (response.status_code, response.json) == (400, FOREIGN_ITEM)


def test_files_cannot_be_shown_at_checkin(client, make, event):
    made = make.question(event, type="F")
    response = client.post(URL, new(identifier="x", type="F", show_during_checkin=True))
    assert (response.status_code, response.json) == (400, NOT_SHOWN)
    url = f"{URL}{made.id}/"
    assert client.patch(url, {"show_during_checkin": True}).json == NOT_SHOWN
    assert client.patch(url, {"show_during_checkin": True, "type": "T"}).status_code == 200
    assert client.patch(url, {"type": "F"}).json == NOT_SHOWN


@pytest.mark.parametrize("kind", ["F", "TEL", "T"])
def test_everything_can_be_asked_at_checkin(client, event, kind):
    response = client.post(URL, new(type=kind, ask_during_checkin=True))
    assert response.status_code == 201
    assert response.json == shown(response.json["id"], type=kind, ask_during_checkin=True)


def test_delete(client, make, event):
    made = make.question(event)
    make.option(made, "A")
    response = client.delete(f"{URL}{made.id}/")
    assert (response.status_code, response.data) == (204, b"")
    assert client.get(f"{URL}{made.id}/").status_code == 404
