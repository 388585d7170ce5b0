import pytest

from pretixapi.models import db
from tests.positions.changes.bodies import EVENT, NOT_OPEN

LOST, FAKE = {"name": "api:lost"}, {"name": "api:fake"}
WRONG_PREFIX = {"name": ["The name of a block must begin with 'api:'."]}


@pytest.fixture
def listed(client):
    """A reader of what scanners are told."""

    def read():
        results = client.get(f"{EVENT}blockedsecrets/").json["results"]
        return [(each["secret"], each["blocked"]) for each in results]

    return read


def test_block(client, url, shown, listed):
    response = client.post(f"{url}add_block/", LOST)
    assert (response.status_code, response.json) == (200, shown(blocked=["api:lost"]))
    assert listed() == [("foo421", True)]


def test_blocks_add_up(client, url, shown, listed):
    for body in (LOST, FAKE, LOST):
        answer = client.post(f"{url}add_block/", body)
    assert answer.json == shown(blocked=["api:lost", "api:fake"])
    assert client.post(f"{url}remove_block/", LOST).json == shown(blocked=["api:fake"])
    assert listed() == [("foo421", True)]
    response = client.post(f"{url}remove_block/", FAKE)
    assert (response.status_code, response.json) == (200, shown())
    assert listed() == [("foo421", False)]


def test_what_does_not_block_is_removed_without_a_trace(client, url, shown, listed, logged):
    response = client.post(f"{url}remove_block/", LOST)
    assert (response.status_code, response.json) == (200, shown())
    assert (listed(), logged()) == ([], [])


@pytest.mark.parametrize("action", ["add_block", "remove_block"])
@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ({}, {"name": ["This field is required."]}),
        ({"name": None}, {"name": ["This field may not be null."]}),
        ({"name": ""}, {"name": ["This field may not be blank."]}),
        ({"name": "admin"}, WRONG_PREFIX),
        ({"name": "API:lost"}, WRONG_PREFIX),
        ({"name": 1}, WRONG_PREFIX),
        (
            {"name": "api:" + "x" * 187},
            {"name": ["Ensure this field has no more than 190 characters."]},
        ),
    ],
)
def test_wrong_names(client, url, action, body, fault):
    response = client.post(f"{url}{action}/", body)
    assert (response.status_code, response.json) == (400, fault)


def test_block_in_an_order_that_is_over(client, order, url):
    order.status = "c"
    db.session.commit()
    response = client.post(f"{url}add_block/", LOST)
    assert (response.status_code, response.json) == (400, NOT_OPEN)


def test_new_secret_of_a_blocked_ticket_is_blocked(client, url, listed):
    client.post(f"{url}add_block/", LOST)
    secret = client.post(f"{url}regenerate_secrets/").json["secret"]
    assert sorted(listed()) == sorted([("foo421", True), (secret, True)])


def test_blocks_are_logged(client, url, logged):
    client.post(f"{url}add_block/", LOST)
    client.post(f"{url}remove_block/", LOST)
    said = {"positionid": [None, 1], "name": [None, "api:lost"]}
    assert logged() == [
        ("pretix.event.order.changed.add_block", "order", said),
        ("pretix.event.order.changed.remove_block", "order", said),
    ]
