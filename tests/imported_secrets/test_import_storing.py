"""What an import leaves behind, and what it does not."""

import tempfile
from io import BytesIO

import pytest

from pretixapi.models import BLOCK_LENGTH
from tests.client import ApiClient
from tests.imported_secrets.bodies import FORBIDDEN, URL, empty, shown
from tests.imported_secrets.files import IMPORT, LOG, counts, imported, send

BASE = 5000 * BLOCK_LENGTH
# More than are read at once, and more than two blocks hold.
MANY = 2 * BLOCK_LENGTH + 10


@pytest.fixture
def folder(monkeypatch, tmp_path):
    """The folder for temporary files."""
    path = tmp_path / "temporary"
    path.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(path))
    return path


def test_ids_follow_the_lines(client, event, next_id):
    next_id(BASE)
    secrets = [f"s{number * 7919 % MANY}" for number in range(MANY)]
    assert imported(client, "\n".join(["secret", *secrets])) == (200, {"imported": MANY})
    for page in (1, 2, MANY // 50, MANY // 50 + 1):
        places = range((page - 1) * 50, min(page * 50, MANY))
        expected = [shown(BASE + place, secrets[place]) for place in places]
        assert client.get(f"{URL}?page={page}").json["results"] == expected


@pytest.mark.parametrize("offset", [-MANY, -MANY + 1, -BLOCK_LENGTH, -1, 0])
def test_list_after_imports_over_the_boundary_of_a_block(client, event, next_id, offset):
    first = BASE + offset
    next_id(first)
    lines = "\n".join(f"s{number}" for number in range(MANY))
    assert imported(client, f"secret\n{lines}\n") == (200, {"imported": MANY})
    assert imported(client, "secret\nfoobar\nbaz\n") == (200, {"imported": 2})
    ids = range(first, first + MANY + 2)
    for ordering, expected in (("id", ids), ("-id", ids[::-1])):
        for page in (1, 41, 42, 82, 83):
            answer = client.get(f"{URL}?ordering={ordering}&page={page}").json
            assert answer["count"] == len(ids)
            found = [each["id"] for each in answer["results"]]
            assert found == list(expected[(page - 1) * 50 : page * 50])


def test_ids_go_on_after_an_import(client, event, next_id):
    next_id(BASE)
    imported(client, "secret\nfoobar\nbaz\n")
    assert client.post(URL, {"secret": "next"}).json == shown(BASE + 2, "next")


def test_import_logged_as_one(client, event):
    imported(client, "secret,used\nfoobar,\nbaz,true\n")
    page = client.get(LOG)
    assert (b"foobar" in page.data, b"baz" in page.data) == (False, False)
    (entry,) = page.json["results"]
    assert (entry["action"], entry["event"]) == (
        "pretix_secrets_import.secret.imported",
        "sampleconf",
    )
    assert entry["object"] == {"type": "importedsecret", "id": None}
    assert entry["changes"] == {"count": [None, 2]}
    assert entry["actor"] == {**entry["actor"], "type": "token", "name": "Test"}


@pytest.mark.parametrize("content", ["secret\n", "secret\n,\n", "x", "secret\nfoobar\nfoobar\n"])
def test_import_of_nothing_not_logged(client, event, content):
    imported(client, content)
    assert counts(client) == (0, 0)


def test_secrets_are_those_of_one_event(client, make, organizer, event):
    make.event(organizer, "other")
    other = URL.replace("sampleconf", "other")
    assert send(client, "secret\nfoobar\n", f"{other}import/").json == {"imported": 1}
    assert client.get(URL).json == empty()
    assert client.get(other).json["count"] == 1


def test_import_needs_the_permission_to_change_the_event(app, make, organizer, event):
    team = make.team(organizer, "event.settings.general:read", "event.orders:write")
    viewer = ApiClient(app, make.token(team))
    assert imported(viewer, "secret\nfoobar\n") == (403, FORBIDDEN)
    changer = ApiClient(app, make.token(make.team(organizer, "event.settings.general:write")))
    assert imported(changer, "secret\nfoobar\n") == (200, {"imported": 1})


def test_import_needs_a_token(anonymous, event):
    assert send(anonymous, "secret\nfoobar\n").status_code == 401


def test_import_into_an_event_that_is_not_there(client, organizer):
    assert imported(client, "secret\nfoobar\n") == (403, FORBIDDEN)


@pytest.mark.parametrize("method", ["GET", "PUT", "PATCH", "DELETE"])
def test_import_is_a_post(client, event, method):
    response = client.open(method, IMPORT)
    assert (response.status_code, response.json, response.headers["Allow"]) == (
        405,
        {"detail": f"Method '{method}' not allowed."},
        "POST, OPTIONS",
    )


@pytest.mark.parametrize("content", ["secret\nfoobar\n", "secret\n,\n", "secret\nbaz\n", ""])
@pytest.mark.parametrize("as_form", [False, True])
def test_no_temporary_file_stays(client, add, folder, content, as_form):
    add("baz")
    padded = content.encode() + b"\n" * 1000
    form = {"file": (BytesIO(padded), "secrets.csv")}
    body = {"data": form} if as_form else {"data": padded, "content_type": "text/csv"}
    assert client.post(IMPORT, **body).status_code == (200 if "foobar" in content else 400)
    assert list(folder.iterdir()) == []
