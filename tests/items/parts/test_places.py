import pytest

NO_ITEM = {"detail": "No Item matches the given query."}
ON_ONE = ["get", "patch", "put", "delete"]


@pytest.fixture
def foreign(make, organizer):
    """An item of another event."""
    return make.item(make.event(organizer, "other"))


@pytest.mark.parametrize("method", ["get", "post"])
def test_parts_of_an_unknown_item_are_not_found(client, kind, event, method):
    response = getattr(client, method)(kind.url(999999))
    assert (response.status_code, response.json) == (404, NO_ITEM)


@pytest.mark.parametrize("method", ["get", "post"])
def test_parts_of_an_item_of_another_event_are_not_found(client, foreign, kind, method):
    response = getattr(client, method)(kind.url(foreign.id))
    assert (response.status_code, response.json) == (404, NO_ITEM)


@pytest.mark.parametrize("method", ON_ONE)
def test_part_of_an_unknown_item_is_not_found(client, kind, item, method):
    response = getattr(client, method)(kind.url(999999, kind.add(item).id))
    assert (response.status_code, response.json) == (404, NO_ITEM)


@pytest.mark.parametrize("method", ON_ONE)
def test_part_of_another_item_is_not_found(client, make, event, kind, method):
    item, part = make.item(event), kind.add(make.item(event))
    response = getattr(client, method)(kind.url(item.id, part.id))
    assert (response.status_code, response.json) == (404, kind.none_such)


@pytest.mark.parametrize("method", ON_ONE)
def test_part_of_an_item_of_another_event_is_not_found(client, foreign, kind, method):
    response = getattr(client, method)(kind.url(foreign.id, kind.add(foreign).id))
    assert (response.status_code, response.json) == (404, NO_ITEM)


def test_what_is_no_number_is_not_found(client, item, kind):
    for url in (kind.url("abc"), kind.url("abc", 1), kind.url(item.id, "abc")):
        response = client.get(url)
        assert (response.status_code, response.json) == (404, {"detail": "Not found."})


def test_item_is_looked_for_before_the_body_is_judged(client, kind):
    response = client.post(kind.url(999999), {})
    assert (response.status_code, response.json) == (404, NO_ITEM)


def test_methods(client, item, kind):
    part = kind.add(item)
    allowed = [client.get(kind.url(item.id, *which)).headers["Allow"] for which in ((), (part.id,))]
    assert allowed == ["GET, POST, HEAD, OPTIONS", "GET, PUT, PATCH, DELETE, HEAD, OPTIONS"]
