import pytest
from sqlalchemy import select

from pretixapi.models import Item, LogEntry, db
from tests.uploads.files import GIF, PDF, picture, read, upload

ITEMS = "events/sampleconf/items/"
NEW = {"name": "Ticket", "default_price": "23.00"}
MEDIA = "http://localhost/media/"


@pytest.fixture
def item(make, event):
    return make.item(event)


@pytest.fixture
def one(item):
    return f"{ITEMS}{item.id}/"


def stored():
    name = db.session.scalars(select(Item.picture)).one()
    db.session.rollback()
    return name


def test_item_created_with_a_picture(client, anonymous, event):
    response = client.post(ITEMS, {**NEW, "picture": upload(client)})
    address = response.json["picture"]
    assert (response.status_code, address) == (201, f"{MEDIA}{stored()}")
    assert read(anonymous, address) == picture()
    assert client.get(f"{ITEMS}{response.json['id']}/").json == response.json
    assert client.get(ITEMS).json["results"] == [response.json]


def test_picture_changed_and_removed(client, one):
    before = client.get(one).json
    answers = []
    for content, *kind in ((picture(),), (picture("gif"), "A.GIF", GIF)):
        response = client.patch(one, {"picture": upload(client, content, *kind)})
        address = response.json["picture"]
        assert (response.status_code, response.json) == (200, {**before, "picture": address})
        assert read(client, address) == content
        answers.append(address)
    assert answers[0].endswith(".png")
    assert answers[1].endswith(".gif")
    assert client.patch(one, {"picture": None}).json == before
    assert stored() is None


def test_picture_kept_where_it_is_not_named(client, one):
    address = client.patch(one, {"picture": upload(client)}).json["picture"]
    assert client.patch(one, {"position": 5}).json["picture"] == address
    assert client.put(one, NEW).json["picture"] == address


@pytest.mark.parametrize(
    ("value", "fault"),
    [
        (5, "The submitted file ID was not found."),
        ("", "The submitted file ID was not found."),
        ("file:nope", "The submitted file ID was not found."),
        (
            "file:1cd99455-1ebd-4cda-b1a2-7a7d2a969ad1",
            "The submitted file ID was not found.",
        ),
        (PDF, "The submitted file has a file type that is not allowed in this field."),
    ],
)
@pytest.mark.parametrize("method", ["POST", "PATCH", "PUT"])
def test_picture_refused(client, one, method, value, fault):
    if value == PDF:
        value = upload(client, b"%PDF", "a.pdf", PDF)
    response = client.open(method, ITEMS if method == "POST" else one, {**NEW, "picture": value})
    assert (response.status_code, response.json) == (400, {"picture": [fault]})
    assert stored() is None


def test_faults_told_with_others(client, event):
    body = {"name": {"en": "Ticket"}, "picture": 5, "category": 99}
    assert client.post(ITEMS, body).json == {
        "category": ['Invalid pk "99" - object does not exist.'],
        "default_price": ["This field is required."],
        "picture": ["The submitted file ID was not found."],
    }


def test_item_is_deleted_with_its_picture(client, one):
    client.patch(one, {"picture": upload(client)})
    assert client.delete(one).status_code == 204


def test_change_is_logged_by_the_name(client, one):
    client.patch(one, {"picture": upload(client)})
    assert db.session.scalars(select(LogEntry.changes)).all() == [{"picture": [None, stored()]}]


def test_copy_of_the_event_has_the_picture(client, one):
    address = client.patch(one, {"picture": upload(client)}).json["picture"]
    new = {"name": "Copy", "slug": "copy", "date_from": "2027-01-01T10:00:00Z"}
    assert client.post("events/sampleconf/clone/", new).status_code == 201
    (copy,) = client.get("events/copy/items/").json["results"]
    assert copy["picture"] == address
