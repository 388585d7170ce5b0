import pytest

from tests.meta_properties.bodies import NONE_SUCH

METHODS = ("GET", "PATCH", "PUT", "DELETE")


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("text", ["abc", "1.0", "+1", "1e3", "1%00", "%D9%A1", "1%20", "--1"])
def test_what_is_no_integer_is_no_url(client, method, text):
    response = client.open(method, f"event_meta_properties/{text}/", {"choices": 5})
    assert (response.status_code, response.json) == (404, {"detail": "Not found."})


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize(
    "text", ["0", "-1", "999", str(2**63 - 1), str(2**63), str(2**64), "9" * 5000]
)
def test_an_integer_that_is_no_id(client, method, text):
    response = client.open(method, f"event_meta_properties/{text}/", {"choices": 5})
    assert (response.status_code, response.json) == (404, NONE_SUCH)


def test_leading_zeros_count_for_nothing(client, make, organizer):
    stored = make.meta_property(organizer, "Format")
    assert client.get(f"event_meta_properties/00{stored.id}/").json["id"] == stored.id


def test_broken_json_comes_before_the_lookup(client):
    response = client.patch("event_meta_properties/999/", data="{", content_type="application/json")
    assert response.status_code == 400
    assert response.json["detail"].startswith("JSON parse error - ")
