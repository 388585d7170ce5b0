from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from sqlalchemy import insert

from pretixapi.models import db, question_items
from tests.questions.bodies import NONE_SUCH, URL, shown, shown_option


def ask_about(question, *items):
    rows = [{"question_id": question.id, "item_id": item.id} for item in items]
    db.session.execute(insert(question_items), rows)
    db.session.commit()


def test_list(client, make, organizer, event):
    ticket, shirt = make.item(event), make.item(event)
    last = make.question(event, position=1)
    ask_about(last, shirt, ticket)
    first = make.question(event, "SIZE", type="C", question={"en": "Size?"})
    large = make.option(first, "L", position=2)
    small = make.option(first, "S", position=1)
    also_small = make.option(first, "XS", position=1)
    make.option(make.question(make.event(organizer, "other")), "FOREIGN")
    response = client.get(URL)
    assert response.status_code == 200
    assert response.headers["Allow"] == "GET, POST, HEAD, OPTIONS"
    options = [
        shown_option(each.id, identifier=name, answer={"en": name}, position=position)
        for each, name, position in ((small, "S", 1), (also_small, "XS", 1), (large, "L", 2))
    ]
    assert response.json == {
        "count": 2,
        "next": None,
        "previous": None,
        "results": [
            shown(
                first.id,
                identifier="SIZE",
                type="C",
                question={"en": "Size?"},
                options=options,
            ),
            shown(last.id, position=1, items=[ticket.id, shirt.id]),
        ],
    }


@pytest.mark.parametrize(
    ("query", "identifiers"),
    [
        ("", ["b", "A", "c"]),
        ("?ask_during_checkin=true", ["b"]),
        ("?ask_during_checkin=false", ["A", "c"]),
        ("?required=1", ["c"]),
        ("?required=what", ["b", "A", "c"]),
        ("?identifier=A", ["A"]),
        ("?identifier=a", []),
        ("?identifier=", ["b", "A", "c"]),
        ("?required=true&identifier=A&ask_during_checkin=false", []),
        ("?ordering=id", ["A", "b", "c"]),
        ("?ordering=-id", ["c", "b", "A"]),
        ("?ordering=-position", ["A", "c", "b"]),
        ("?ordering=identifier", ["b", "A", "c"]),
    ],
)
def test_list_narrowed_and_ordered(client, make, event, query, identifiers):
    make.question(event, "A", position=2)
    make.question(event, "b", position=1, ask_during_checkin=True)
    make.question(event, "c", position=2, required=True)
    results = client.get(f"{URL}{query}").json["results"]
    assert [each["identifier"] for each in results] == identifiers


def test_list_tells_when_it_was_changed(client, make, event):
    question = make.question(event)
    assert "Last-Modified" not in client.get(URL).headers
    client.post(f"{URL}{question.id}/options/", {"identifier": "A", "answer": "A"})
    assert "Last-Modified" in client.get(URL).headers


def test_show_with_everything(client, make, event):
    parent = make.question(event, "PARENT")
    values = {
        "question": {"en": "How many?", "de": "Wie viele?"},
        "type": "N",
        "required": True,
        "position": 7,
        "show_during_checkin": True,
        "dependency_values": ["True", "False"],
        "hidden": True,
        "print_on_invoice": True,
        "help_text": {"en": "A number"},
        "valid_string_length_max": 9,
        "valid_string_length_min": 3,
        "valid_file_portrait": True,
    }
    limits = {
        "valid_number_min": (Decimal("-0.5"), "-0.500000"),
        "valid_number_max": (Decimal("9" * 24 + ".999999"), "9" * 24 + ".999999"),
        "valid_date_min": (date(2017, 12, 27), "2017-12-27"),
        "valid_date_max": (date(2017, 12, 28), "2017-12-28"),
        "valid_datetime_min": (datetime(2017, 12, 27, 10, tzinfo=UTC), "2017-12-27T10:00:00Z"),
        "valid_datetime_max": (datetime(2017, 12, 28, 10, tzinfo=UTC), "2017-12-28T10:00:00Z"),
    }
    stored = {name: value for name, (value, _) in limits.items()}
    made = make.question(event, "MANY", dependency_question_id=parent.id, **values, **stored)
    response = client.get(f"{URL}{made.id}/")
    assert response.status_code == 200
    assert response.headers["Allow"] == "GET, PUT, PATCH, DELETE, HEAD, OPTIONS"
    expected = shown(
        made.id,
        identifier="MANY",
        dependency_question=parent.id,
        dependency_value="True",
        **values,
        **{name: text for name, (_, text) in limits.items()},
    )
    assert (response.json, list(response.json)) == (expected, list(expected))


@pytest.mark.parametrize("method", ["get", "patch", "put", "delete"])
def test_question_of_another_event_is_not_found(client, make, organizer, event, method):
    foreign = make.question(make.event(organizer, "other"))
    response = getattr(client, method)(f"{URL}{foreign.id}/")
    assert (response.status_code, response.json) == (404, NONE_SUCH)


def test_what_is_no_number_is_not_found(client, event):
    response = client.get(f"{URL}abc/")
    assert (response.status_code, response.json) == (404, {"detail": "Not found."})
