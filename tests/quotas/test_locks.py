"""Items and dates that go while a quota is about to refer to them."""

import pytest
from sqlalchemy import delete

from pretixapi.models import Item, SubEvent
from tests.locks import send_during
from tests.quotas.bodies import URL, shown


@pytest.fixture(autouse=True)
def locks_are_on_rows(engine_name):
    if engine_name == "sqlite":
        pytest.skip("SQLite lets one request write at a time.")


@pytest.mark.parametrize("method", ["POST", "PATCH"])
def test_item_that_goes_is_refused(client, make, event, method):
    url = URL if method == "POST" else f"{URL}{make.quota(event).id}/"
    item_id = make.item(event).id
    body = {"name": "q", "items": [item_id]}
    response = send_during(delete(Item), lambda: client.open(method, url, body))
    fault = {"items": [f'Invalid pk "{item_id}" - object does not exist.']}
    assert (response.status_code, response.json) == (400, fault)


def test_date_that_goes_is_refused(client, make, organizer):
    series = make.event(organizer, "series", has_subevents=True)
    body = {"name": "q", "subevent": make.subevent(series).id}
    response = send_during(delete(SubEvent), lambda: client.post("events/series/quotas/", body))
    fault = {"subevent": [f'Invalid pk "{body["subevent"]}" - object does not exist.']}
    assert (response.status_code, response.json) == (400, fault)


def test_item_that_goes_leaves_its_quota(client, make, event):
    quota_id = make.quota(event, make.item(event)).id
    response = send_during(delete(Item), lambda: client.patch(f"{URL}{quota_id}/", {"name": "q"}))
    assert (response.status_code, response.json) == (200, shown(quota_id, name="q"))
