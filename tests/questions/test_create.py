import pytest

from tests.questions.bodies import NEW, REQUIRED, URL, new, option_taken, shown

NOT_NULL = ["This field may not be null."]
SIGNS = set("ABCDEFGHJKLMNPQRSTUVWXYZ3789")


def test_create_with_everything(client, make, event):
    ticket, shirt = make.item(event), make.item(event)
    parent = make.question(event, "PARENT")
    body = {
        "question": {"en": "How many?", "de": "Wie viele?"},
        "type": "N",
        "required": True,
        "items": [ticket.id, shirt.id],
        "options": [],
        "position": 7,
        "ask_during_checkin": False,
        "show_during_checkin": True,
        "identifier": "many",
        "dependency_question": parent.id,
        "dependency_values": ["True"],
        "hidden": True,
        "dependency_value": "True",
        "print_on_invoice": True,
        "help_text": {"en": "A number"},
        "valid_number_min": "-1.500000",
        "valid_number_max": "123456789012345678901234.123456",
        "valid_date_min": "2017-12-27",
        "valid_date_max": "2017-12-28",
        "valid_datetime_min": "2017-12-27T10:00:00Z",
        "valid_datetime_max": "2017-12-28T10:00:00Z",
        "valid_string_length_max": 9,
        "valid_string_length_min": 3,
        "valid_file_portrait": True,
    }
    response = client.post(URL, body)
    assert response.status_code == 201
    made = shown(response.json["id"], **body)
    assert response.json == made
    assert client.get(f"{URL}{made['id']}/").json == made


def test_create_with_defaults(client, event):
    response = client.post(URL, {**NEW, "question": "Vegan?", "id": 1000})
    assert (response.status_code, response.json) == (201, shown(response.json["id"]))
    assert list(response.json) == list(shown(1))
    assert response.json["id"] != 1000


def test_numbers_are_written_with_all_their_places(client, event):
    limits = {"valid_number_min": 1, "valid_number_max": "2.5"}
    response = client.post(URL, new(type="N", **limits))
    assert response.json == shown(
        response.json["id"],
        type="N",
        valid_number_min="1.000000",
        valid_number_max="2.500000",
    )


def test_create_with_options(client, event):
    options = [
        {"identifier": "L", "answer": {"en": "Large"}, "position": 2},
        {"identifier": None, "answer": "Medium", "position": 1},
        {"identifier": "l", "answer": "Small", "position": 1},
        {"identifier": None, "answer": "Any"},
    ]
    response = client.post(URL, new(type="C", options=options))
    assert response.status_code == 201
    made = response.json["options"]
    assert [(each["answer"]["en"], each["position"]) for each in made] == [
        ("Any", 0),
        ("Medium", 1),
        ("Small", 1),
        ("Large", 2),
    ]
    assert (made[2]["identifier"], made[3]["identifier"]) == ("l", "L")
    for each in made[:2]:
        assert (len(each["identifier"]), set(each["identifier"]) - SIGNS) == (8, set())
    assert len({each["identifier"] for each in made}) == 4
    assert response.json == shown(response.json["id"], type="C", options=made)


@pytest.mark.parametrize(
    ("body", "faults"),
    [
        ({}, {"question": REQUIRED, "type": REQUIRED, "identifier": REQUIRED}),
        ({"question": "q", "type": "S"}, {"identifier": REQUIRED}),
        (new(type="Z"), {"type": ['"Z" is not a valid choice.']}),
        (new(type=None), {"type": NOT_NULL}),
        (new(question=None), {"question": NOT_NULL}),
        (new(question={"xx": "y"}), {"question": ["Invalid languages included."]}),
        (new(identifier=""), {"identifier": ["This field may not be blank."]}),
        (
            new(identifier="x" * 191),
            {"identifier": ["Ensure this field has no more than 190 characters."]},
        ),
        (new(items=[999999]), {"items": ['Invalid pk "999999" - object does not exist.']}),
        (new(items=1), {"items": ['Expected a list of items but got type "int".']}),
        (
            new(position=-1),
            {"position": ["Ensure this value is greater than or equal to 0."]},
        ),
        (new(hidden="what"), {"hidden": ["Must be a valid boolean."]}),
        (
            new(dependency_question=999999),
            {"dependency_question": ['Invalid pk "999999" - object does not exist.']},
        ),
        (
            new(dependency_values="True"),
            {"dependency_values": ['Expected a list of items but got type "str".']},
        ),
        (new(dependency_values=None), {"dependency_values": NOT_NULL}),
        (
            new(dependency_values=["True", {}]),
            {"dependency_values": {"1": ["Not a valid string."]}},
        ),
        (new(dependency_value=[]), {"dependency_value": ["Not a valid string."]}),
        (
            new(valid_number_max="9" * 25),
            {
                "valid_number_max": [
                    "Ensure that there are no more than 24 digits before the decimal point."
                ]
            },
        ),
        (
            new(valid_number_min="0.1234567"),
            {"valid_number_min": ["Ensure that there are no more than 6 decimal places."]},
        ),
        (
            new(valid_date_min="tomorrow"),
            {
                "valid_date_min": [
                    "Date has wrong format. Use one of these formats instead: YYYY-MM-DD."
                ]
            },
        ),
        (
            new(valid_string_length_min=-1),
            {"valid_string_length_min": ["Ensure this value is greater than or equal to 0."]},
        ),
        ([], {"non_field_errors": ["Invalid data. Expected a dictionary, but got list."]}),
    ],
)
def test_create_with_a_fault(client, event, body, faults):
    response = client.post(URL, body)
    assert (response.status_code, response.json) == (400, faults)
    assert client.get(URL).json["count"] == 0


@pytest.mark.parametrize(
    ("options", "faults"),
    [
        (None, NOT_NULL),
        ({}, ['Expected a list of items but got type "dict".']),
        (["A"], [{"non_field_errors": ["Invalid data. Expected a dictionary, but got str."]}]),
        ([{"identifier": "A"}], [{"answer": REQUIRED}]),
        ([{"answer": "a"}], [{"identifier": REQUIRED}]),
        (
            [{"identifier": "A", "answer": "a"}, {"identifier": "", "answer": "a"}],
            [{}, {"identifier": ["This field may not be blank."]}],
        ),
        (
            [{"identifier": "A", "answer": "a"}, {"identifier": "A", "answer": "b"}],
            [option_taken("A")],
        ),
        (
            [{"identifier": "B", "answer": "a"}, {"identifier": "OTHER", "answer": "b"}],
            [option_taken("OTHER")],
        ),
    ],
)
def test_create_with_options_with_a_fault(client, make, event, options, faults):
    make.option(make.question(event, "first"), "OTHER")
    response = client.post(URL, new(type="C", options=options))
    assert (response.status_code, response.json) == (400, {"options": faults})
    assert client.get(URL).json["count"] == 1


def test_options_may_be_called_as_those_of_another_event(client, make, organizer, event):
    make.option(make.question(make.event(organizer, "other")), "A")
    options = [{"identifier": "A", "answer": "a"}]
    assert client.post(URL, new(options=options)).status_code == 201


def test_all_faults_of_fields_are_told_together(client, make, event):
    text = make.question(event, "TEXT", type="T")
    options = [{"identifier": "A", "answer": "a"}] * 2
    body = {"identifier": "text", "dependency_question": text.id, "items": [0], "options": options}
    response = client.post(URL, body)
    assert response.status_code == 400
    assert list(response.json.items()) == [
        ("question", REQUIRED),
        ("type", REQUIRED),
        ("items", ['Invalid pk "0" - object does not exist.']),
        ("options", [option_taken("A")]),
        ("identifier", ["This identifier is already used for a different question."]),
        (
            "dependency_question",
            ["Question dependencies can only be set to boolean or choice questions."],
        ),
    ]
