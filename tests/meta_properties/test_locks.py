import pytest
from sqlalchemy import delete

from pretixapi.models import EventMetaProperty
from tests.locks import send_during
from tests.meta_properties.bodies import NONE_SUCH


@pytest.fixture(autouse=True)
def locks_are_on_rows(engine_name):
    if engine_name == "sqlite":
        pytest.skip("SQLite lets one request write at a time.")


@pytest.fixture
def stored(make, organizer):
    return make.meta_property(organizer, "Format")


def test_an_event_gets_no_value_for_a_property_that_goes(client, event, stored):
    body = {"meta_data": {"Format": "Talk"}}
    response = send_during(
        delete(EventMetaProperty), lambda: client.patch("events/sampleconf/", body)
    )
    fault = "Meta data property 'Format' does not exist."
    assert (response.status_code, response.json) == (400, {"meta_data": [fault]})


@pytest.mark.parametrize("method", ["PATCH", "DELETE"])
def test_a_property_that_goes_cannot_be_changed(client, stored, method):
    url = f"event_meta_properties/{stored.id}/"
    response = send_during(
        delete(EventMetaProperty), lambda: client.open(method, url, {"name": "Kind"})
    )
    assert (response.status_code, response.json) == (404, NONE_SUCH)
