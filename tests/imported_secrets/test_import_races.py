"""Imports beside others who write."""

from io import RawIOBase

import pytest
from sqlalchemy import delete, event, insert

from pretixapi.models import ImportedSecret, Item, ItemVariation, SubEvent, db
from pretixapi.models.database import READER
from tests.client import ApiClient
from tests.imported_secrets.bodies import EXISTS, URL, shown
from tests.imported_secrets.files import CHUNKED, CSV, IMPORT, counts, faulty, imported, send

BUSY = {"detail": "The server was too busy to process your request. Please try again."}


class Trickle(RawIOBase):
    """A body that comes in pieces."""

    def __init__(self, pieces):
        self.pieces = pieces

    def readable(self):
        return True

    def readinto(self, buffer):
        piece = next(self.pieces, b"")
        buffer[: len(piece)] = piece
        return len(piece)


def trickling(pieces):
    """Return the settings of such a body, of which nobody said how long it is."""
    environ = {**CHUNKED["environ_overrides"], "wsgi.input": Trickle(pieces)}
    return {**CHUNKED, "environ_overrides": environ}


@pytest.fixture
def impatient(make_app, make, organizer):
    """A client of a server that waits for nobody for more than a moment."""
    return ApiClient(make_app(LOCK_TIMEOUT=0.05), make.token(make.team(organizer)))


@pytest.fixture
def before_writing(app):
    """Run a statement once, after the next import was judged and before it writes."""

    def run(statement):
        def intervene(_connection):
            with db.engines[READER].connect() as other:
                other.execute(statement)

        event.listen(db.engine, "begin", intervene, once=True)

    return run


@pytest.fixture
def foobar(request):
    """The creation of the secret foobar."""
    sample = request.getfixturevalue("event")
    return insert(ImportedSecret).values(event_id=sample.id, secret="foobar", used=False)


def test_slow_upload_holds_up_nobody(impatient, event, next_id):
    next_id(100)

    def content():
        yield b"secret\nfoo"
        assert impatient.post(URL, {"secret": "baz"}).json == shown(100, "baz")
        assert imported(impatient, "secret\nbar\n") == (200, {"imported": 1})
        yield b"bar\n"

    response = impatient.post(IMPORT, content_type=CSV, **trickling(content()))
    assert (response.status_code, response.json) == (200, {"imported": 1})
    expected = [shown(100, "baz"), shown(101, "bar"), shown(102)]
    assert impatient.get(URL).json["results"] == expected


def test_secret_that_comes_to_the_event_during_the_upload(client, event):
    def content():
        yield b"secret\na\nfoo"
        assert client.post(URL, {"secret": "foobar"}).status_code == 201
        yield b"bar\n"

    response = client.post(IMPORT, content_type=CSV, **trickling(content()))
    assert (response.status_code, response.json) == faulty((3, EXISTS))
    assert counts(client) == (1, 1)


def test_import_while_somebody_else_writes(impatient, event, foobar):
    with db.engine.connect() as other:
        other.execute(foobar)
        response = send(impatient, "secret\nfoobar\n")
        other.rollback()
    assert (response.status_code, response.json, response.headers["Retry-After"]) == (
        409,
        BUSY,
        "5",
    )
    assert counts(impatient) == (0, 0)
    assert imported(impatient, "secret\nfoobar\n") == (200, {"imported": 1})


def test_secret_that_somebody_creates_once_the_file_was_judged(client, before_writing, foobar):
    before_writing(foobar)
    content = "secret\na\nfoobar\nz\n"
    assert imported(client, content) == faulty((3, EXISTS))
    # The statement of the test counts nothing.
    assert counts(client) == (0, 0)
    listed = client.get(f"{URL}?ordering=secret").json["results"]
    assert [each["secret"] for each in listed] == ["foobar"]


@pytest.fixture(params=["item", "variation", "subevent"])
def going(request, make, series):
    """What is about to go, and a file that is restricted to it."""
    item = make.item(series)
    variation, subevent = make.variation(item), make.subevent(series)
    return {
        "item": (delete(Item), f"secret,item\nbaz\nfoobar,{item.id}\n"),
        "variation": (
            delete(ItemVariation),
            f"secret,item,variation\nbaz\nfoobar,{item.id},{variation.id}\n",
        ),
        "subevent": (delete(SubEvent), f"secret,subevent\nbaz\nfoobar,{subevent.id}\n"),
    }[request.param]


def test_what_goes_once_the_file_was_judged(client, before_writing, going):
    deletion, content = going
    before_writing(deletion)
    response = send(client, content)
    assert (response.status_code, response.json) == (409, BUSY)
    assert counts(client) == (0, 0)
