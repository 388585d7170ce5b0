import pytest

from tests.imported_secrets.bodies import REQUIRED, URL, shown


@pytest.fixture
def ids(make, series, item):
    """Every restriction there can be."""
    return {
        "item_id": item.id,
        "variation_id": make.variation(item).id,
        "subevent_id": make.subevent(series).id,
    }


@pytest.mark.parametrize("used", [False, True])
def test_replacement_lifts_restrictions_but_keeps_used(client, add, ids, used):
    stored = add("foobar", used=used, **ids)
    other = add("baz", **ids)
    before = client.get(f"{URL}{other.id}/").json
    response = client.put(f"{URL}{stored.id}/", {"secret": "foobar"})
    assert (response.status_code, response.json) == (200, shown(stored.id, used=used))
    assert client.get(f"{URL}{stored.id}/").json == response.json
    assert client.get(f"{URL}{other.id}/").json == before


def test_replacement_of_one_restriction_lifts_the_others(client, add, ids):
    stored = add("foobar", **ids)
    body = {"secret": "baz", "item": ids["item_id"]}
    response = client.put(f"{URL}{stored.id}/", body)
    assert (response.status_code, response.json) == (200, shown(stored.id, **body))


def test_replacement_with_everything(client, add, ids):
    stored = add("foobar")
    restrictions = {name.removesuffix("_id"): number for name, number in ids.items()}
    body = {"secret": "baz", "used": True, **restrictions}
    response = client.put(f"{URL}{stored.id}/", {**body, "id": 5, "unknown": 1})
    assert (response.status_code, response.json) == (200, shown(stored.id, **body))


def test_replacement_is_judged_without_what_goes(client, make, add, event, ids):
    stored = add("foobar", **ids)
    response = client.put(f"{URL}{stored.id}/", {"secret": "baz", "variation": ids["variation_id"]})
    message = (
        "You cannot select a variation without having selected a product that provides variations."
    )
    assert (response.status_code, response.json) == (400, {"non_field_errors": [message]})
    other = make.item(event)
    response = client.put(f"{URL}{stored.id}/", {"secret": "baz", "item": other.id})
    assert (response.status_code, response.json) == (200, shown(stored.id, "baz", item=other.id))


@pytest.mark.parametrize("body", [{}, {"used": True, "item": None}])
def test_replacement_without_secret(client, add, ids, body):
    stored = add("foobar", **ids)
    before = client.get(f"{URL}{stored.id}/").json
    response = client.put(f"{URL}{stored.id}/", body)
    assert (response.status_code, response.json) == (400, REQUIRED)
    assert client.get(f"{URL}{stored.id}/").json == before
