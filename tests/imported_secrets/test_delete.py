import pytest

from tests.imported_secrets.bodies import FORBIDDEN, URL, empty, shown


def test_unused_secret_deleted(client, add):
    stored = add("foobar")
    response = client.delete(f"{URL}{stored.id}/")
    assert (response.status_code, response.data) == (204, b"")
    assert "Content-Type" not in response.headers
    response = client.get(f"{URL}{stored.id}/")
    assert (response.status_code, response.json) == (403, FORBIDDEN)
    assert client.get(URL).json == empty()


def test_used_secret_not_deleted(client, add):
    stored = add("foobar", used=True)
    response = client.delete(f"{URL}{stored.id}/")
    detail = "This secret can not be deleted as it has already been used."
    assert (response.status_code, response.json) == (403, {"detail": detail})
    expected = {**empty(), "count": 1, "results": [shown(stored.id, used=True)]}
    assert client.get(URL).json == expected


def test_restricted_secret_deleted(client, make, item):
    make.variation(item)
    stored = client.post(URL, {"secret": "foobar", "item": item.id}).json
    assert client.delete(f"{URL}{stored['id']}/").status_code == 204


def test_other_secrets_survive(client, make, add, organizer, event):
    kept = add("baz")
    foreign = make.imported_secret(make.event(organizer, "second"), "foobar")
    gone = add("foobar")
    client.delete(f"{URL}{gone.id}/")
    assert client.get(URL).json["results"] == [shown(kept.id, "baz")]
    second = URL.replace("sampleconf", "second")
    assert client.get(second).json == {**empty(), "count": 1, "results": [shown(foreign.id)]}


@pytest.mark.parametrize(
    "options", [{"data": "[]"}, {"data": "{broken"}, {"data": "x", "content_type": "text/plain"}]
)
def test_body_of_delete_ignored(client, add, options):
    stored = add("foobar")
    assert client.delete(f"{URL}{stored.id}/", **options).status_code == 204
