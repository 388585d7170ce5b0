"""All secrets of an event as a file."""

import pytest

from pretixapi.imported_secrets.exporting import PIECE
from pretixapi.models import db
from tests.client import ApiClient
from tests.imported_secrets.bodies import FORBIDDEN, URL
from tests.imported_secrets.files import EXPORT, imported, send

HEADER = "id,secret,used,item,variation,subevent\r\n"
# What a file has to write in another way than it is.
ODD = [
    'a"b',
    "a,b",
    "a;b",
    "a\nb",
    "a\r\nb",
    "a\rb",
    " a ",
    '"',
    "a\u2028",
    "\ufeffa",
    "Ä\U0001f3ab",
]


@pytest.fixture
def second(make, organizer):
    """The list of an event beside the sample conference."""
    make.event(organizer, "second")
    return URL.replace("sampleconf", "second")


def without_ids(content):
    """Return the lines of a file without the first column."""
    return [line.split(",", 1)[1] for line in content.splitlines()]


def test_export_of_nothing(client, event):
    response = client.get(EXPORT)
    assert (response.status_code, response.text) == (200, HEADER)


def test_export_is_what_is_there(client, make, series, add, item):
    variation, subevent = make.variation(item).id, make.subevent(series).id
    ids = {"item_id": item.id, "variation_id": variation, "subevent_id": subevent}
    first, last = add("foobar", used=True, **ids), add('b"a,z')
    response = client.get(EXPORT)
    assert response.text == (
        f"{HEADER}{first.id},foobar,true,{item.id},{variation},{subevent}\r\n"
        f'{last.id},"b""a,z",false,,,\r\n'
    )
    headers = {name: response.headers.get(name) for name in ("Content-Type", "Content-Disposition")}
    assert headers == {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": 'attachment; filename="sampleconf-secrets.csv"',
    }
    assert "Content-Length" not in response.headers


def test_export_in_the_order_of_the_ids(client, event, fill):
    fill(event, [3, 1, 2])
    fill(event, [5000])
    ids = [line.split(",")[0] for line in client.get(EXPORT).text.splitlines()[1:]]
    assert ids == ["1", "2", "3", "5000"]


def test_export_of_one_event_only(client, make, event, second, add):
    add("foobar")
    send(client, "secret\nbaz\n", f"{second}import/")
    assert without_ids(client.get(EXPORT).text)[1:] == ["foobar,false,,,"]
    assert without_ids(client.get(f"{second}export/").text)[1:] == ["baz,false,,,"]


def test_export_can_be_imported(client, event, second, add):
    for place, secret in enumerate(ODD):
        add(secret, used=bool(place % 2))
    content = client.get(EXPORT).data
    assert send(client, content, f"{second}import/").json == {"imported": len(ODD)}
    there = [
        [(each["secret"], each["used"]) for each in client.get(url).json["results"]]
        for url in (URL, second)
    ]
    assert there == [[(secret, bool(place % 2)) for place, secret in enumerate(ODD)]] * 2
    assert imported(client, content)[1]["total"] == len(ODD)


@pytest.mark.parametrize("count", [PIECE - 1, PIECE, PIECE + 1, 2 * PIECE + 3])
def test_export_of_more_than_is_read_at_once(client, event, fill, count):
    fill(event, range(7, 7 + 3 * count, 3))
    lines = client.get(EXPORT).text.splitlines()[1:]
    assert lines == [f"{number},s{number},false,,," for number in range(7, 7 + 3 * count, 3)]


def test_export_comes_in_pieces_and_holds_on_to_nothing(client, event, fill, next_id):
    count = 2 * PIECE + 3
    fill(event, range(1, count + 1))
    next_id(count + 1)
    pieces = iter(client.get(EXPORT).response)
    sizes = []
    for number in range(3):
        sizes.append(next(pieces).count(b"\r\n"))
        assert db.engine.pool.checkedout() == 0
        assert client.post(URL, {"secret": f"new{number}"}).status_code == 201
    assert sizes == [1, PIECE, PIECE]
    # What was brought meanwhile may be there.
    assert sum(piece.count(b"\r\n") for piece in pieces) >= 3


def test_export_goes_on_after_a_secret_that_went_meanwhile(client, event, fill):
    fill(event, range(1, PIECE + 11))
    pieces = iter(client.get(EXPORT).response)
    assert [next(pieces).count(b"\r\n") for _ in range(2)] == [1, PIECE]
    for number in (PIECE, PIECE + 1, PIECE + 5):
        client.delete(f"{URL}{number}/")
    left = [PIECE + place for place in range(2, 11) if place != 5]
    assert b"".join(pieces).decode().splitlines() == [f"{each},s{each},false,,," for each in left]


@pytest.mark.parametrize("permission", ["event.settings.general:read", "event.orders:write"])
def test_export_needs_the_permission_to_change_the_event(app, make, organizer, event, permission):
    response = ApiClient(app, make.token(make.team(organizer, permission))).get(EXPORT)
    assert (response.status_code, response.json) == (403, FORBIDDEN)


def test_export_needs_a_token(anonymous, event):
    assert anonymous.get(EXPORT).status_code == 401


def test_head_of_an_export(client, add):
    add("foobar")
    response = client.open("HEAD", EXPORT)
    assert (response.status_code, response.data) == (200, b"")


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_export_is_a_get(client, event, method):
    response = client.open(method, EXPORT)
    assert (response.status_code, response.json, response.headers["Allow"]) == (
        405,
        {"detail": f"Method '{method}' not allowed."},
        "GET, HEAD, OPTIONS",
    )
