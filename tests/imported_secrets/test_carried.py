"""Secrets that tickets carry already, of whatever event of the organizer."""

import pytest

from tests.imported_secrets.bodies import BULK, EXISTS, REPEATED, URL, empty, shown
from tests.imported_secrets.files import faulty, imported


@pytest.fixture(autouse=True)
def carried(make, organizer):
    """A secret that stands on a ticket."""
    other = make.event(organizer, "other")
    return make.position(make.order(other), make.item(other), secret="carried", canceled=True)


def test_create(client, event):
    response = client.post(URL, {"secret": "carried"})
    assert (response.status_code, response.json) == (400, EXISTS)
    assert client.get(URL).json == empty()


@pytest.mark.parametrize("method", ["PATCH", "PUT"])
def test_change(client, make, event, method):
    made = make.imported_secret(event, "mine")
    response = client.open(method, f"{URL}{made.id}/", {"secret": "carried"})
    assert (response.status_code, response.json) == (400, EXISTS)


def test_what_a_ticket_got_stays_as_it_is(client, make, event):
    made = make.imported_secret(event, "carried", used=True)
    response = client.patch(f"{URL}{made.id}/", {"secret": "carried"})
    assert (response.status_code, response.json) == (200, shown(made.id, "carried", used=True))


def test_bulk(client, event):
    response = client.post(BULK, [{"secret": "a"}, {"secret": "carried"}, {"secret": "a"}])
    assert (response.status_code, response.json) == (400, [{}, EXISTS, REPEATED])
    response = client.post(BULK, [{"secret": "carried"}, {"secret": "b"}])
    assert (response.status_code, response.json) == (400, [EXISTS, {}])
    assert client.get(URL).json == empty()


def test_file(client, event):
    assert imported(client, "secret\na\ncarried\n") == faulty((3, EXISTS))
    assert client.get(URL).json == empty()


def test_tickets_of_other_organizers(client, make, event):
    foreign = make.event(make.organizer("foreign"))
    make.position(make.order(foreign), make.item(foreign), secret="theirs")
    assert client.post(URL, {"secret": "theirs"}).status_code == 201
