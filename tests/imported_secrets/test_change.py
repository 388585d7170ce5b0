import pytest

from tests.imported_secrets.bodies import EXISTS, TOO_LONG, URL, shown

NO_ITEM = (
    "You cannot select a variation without having selected a product that provides variations."
)
OTHER_ITEM = "This variation does not belong to this product."


@pytest.fixture
def stored(add):
    return add("foobar")


@pytest.fixture
def restricted(make, add, series, item):
    """A secret with every restriction."""
    ids = {
        "item_id": item.id,
        "variation_id": make.variation(item).id,
        "subevent_id": make.subevent(series).id,
    }
    return add("foobar", **ids)


def test_change_of_one_field(client, stored, item):
    url = f"{URL}{stored.id}/"
    for changes, expected in (
        ({"item": item.id}, {"item": item.id}),
        ({"secret": " baz "}, {"item": item.id, "secret": " baz "}),
        ({"used": False}, {"item": item.id, "secret": " baz "}),
        ({"item": None}, {"secret": " baz "}),
        ({"used": True}, {"secret": " baz ", "used": True}),
    ):
        response = client.patch(url, changes)
        assert (response.status_code, response.json) == (200, shown(stored.id, **expected))
        assert client.get(url).json == response.json
        assert response.headers["Content-Type"] == "application/json"


@pytest.mark.parametrize("body", [{}, {"id": 5, "unknown": 1, "event": None}])
def test_change_of_nothing(client, restricted, body):
    url = f"{URL}{restricted.id}/"
    before = client.get(url).json
    response = client.patch(url, body)
    assert (response.status_code, response.json) == (200, before)
    assert client.get(URL).json["results"] == [before]


def test_change_leaves_other_secrets_alone(client, add, stored, item):
    other = add("baz")
    client.patch(f"{URL}{stored.id}/", {"secret": "x", "used": True, "item": item.id})
    assert client.get(f"{URL}{other.id}/").json == shown(other.id, "baz")


@pytest.mark.parametrize(
    ("secret", "faults"),
    [
        (None, {"secret": ["This field may not be null."]}),
        (" ", {"secret": ["This field may not be blank."]}),
        ([], {"secret": ["Not a valid string."]}),
        ("x" * 256, TOO_LONG),
        ("a\0", {"secret": ["Null characters are not allowed."]}),
    ],
)
def test_change_to_a_secret_that_is_none(client, stored, secret, faults):
    response = client.patch(f"{URL}{stored.id}/", {"secret": secret})
    assert (response.status_code, response.json) == (400, faults)
    assert client.get(f"{URL}{stored.id}/").json == shown(stored.id)


@pytest.mark.parametrize("used", [False, True])
def test_change_to_a_taken_secret(client, add, stored, used):
    add("baz", used=used)
    for method in ("PATCH", "PUT"):
        response = client.open(method, f"{URL}{stored.id}/", {"secret": "baz"})
        assert (response.status_code, response.json) == (400, EXISTS)
    assert client.get(f"{URL}{stored.id}/").json == shown(stored.id)


def test_change_to_a_secret_that_another_event_has(client, make, organizer, stored):
    make.imported_secret(make.event(organizer, "second"), "baz")
    response = client.patch(f"{URL}{stored.id}/", {"secret": "baz"})
    assert (response.status_code, response.json) == (200, shown(stored.id, "baz"))


@pytest.mark.parametrize("method", ["PATCH", "PUT"])
def test_change_to_its_own_secret(client, stored, method):
    response = client.open(method, f"{URL}{stored.id}/", {"secret": "foobar"})
    assert (response.status_code, response.json) == (200, shown(stored.id))


def test_old_secret_is_free_after_a_change(client, stored):
    client.patch(f"{URL}{stored.id}/", {"secret": "baz"})
    assert client.post(URL, {"secret": "foobar"}).status_code == 201


def test_change_is_judged_with_what_stays(client, make, restricted, event, item):
    other = make.item(event)
    twin = make.variation(other)
    url = f"{URL}{restricted.id}/"
    before = client.get(url).json
    for changes, fault in (
        ({"item": other.id}, OTHER_ITEM),
        ({"variation": twin.id}, OTHER_ITEM),
        ({"item": None}, NO_ITEM),
    ):
        response = client.patch(url, changes)
        assert (response.status_code, response.json) == (400, {"non_field_errors": [fault]})
        assert client.get(url).json == before
    for changes in ({"variation": None}, {"item": other.id}, {"variation": twin.id}):
        before = {**before, **changes}
        response = client.patch(url, changes)
        assert (response.status_code, response.json) == (200, before)


def test_variation_changed_together_with_its_item(client, make, restricted, event):
    other = make.item(event)
    changes = {"item": other.id, "variation": make.variation(other).id}
    response = client.patch(f"{URL}{restricted.id}/", changes)
    assert (response.status_code, response.json) == (
        200,
        shown(restricted.id, **changes, subevent=restricted.subevent_id),
    )


def test_variation_without_item_refused_whatever_is_stored(client, make, stored, item):
    variation = make.variation(item)
    response = client.patch(f"{URL}{stored.id}/", {"variation": variation.id})
    assert (response.status_code, response.json) == (400, {"non_field_errors": [NO_ITEM]})
