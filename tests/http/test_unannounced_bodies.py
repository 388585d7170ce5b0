"""Bodies of which nobody said how long they are."""

from io import BytesIO

import pytest

from tests.client import ApiClient

FORM = "application/x-www-form-urlencoded"
JSON = "application/json"


@pytest.fixture
def small(make_app, make, organizer):
    """A client of a server that takes 1000 bytes at most."""
    app = make_app(MAX_CONTENT_LENGTH=1000)
    return ApiClient(app, make.token(make.team(organizer)))


def patch(client, content_type, body):
    """Send `body` as a server hands it on that has put its chunks together."""
    response = client.patch(
        "events/sampleconf/",
        input_stream=BytesIO(body),
        content_type=content_type,
        headers={"Transfer-Encoding": "chunked"},
        environ_overrides={"wsgi.input_terminated": True},
    )
    return response.status_code, response.json


@pytest.mark.parametrize("content_type", [JSON, FORM])
def test_body_over_the_limit_refused(small, event, content_type):
    body = b"is_public=false&a=".ljust(1001, b"a")
    assert patch(small, content_type, body) == (413, {"detail": "Request body too large."})


@pytest.mark.parametrize(
    ("content_type", "body"), [(JSON, b'{"is_public": false}'), (FORM, b"is_public=false&a=")]
)
def test_body_at_the_limit_accepted(small, event, content_type, body):
    status, answer = patch(small, content_type, body.ljust(1000))
    assert (status, answer["is_public"]) == (200, False)
