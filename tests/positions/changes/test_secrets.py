import re

import pytest

from tests.positions.changes.bodies import EVENT, TAKEN, URL


@pytest.fixture
def used(client):
    """A reader of the imported secrets, each with whether it is used."""

    def read():
        results = client.get(f"{EVENT}imported_secrets/").json["results"]
        return {each["secret"]: each["used"] for each in results}

    return read


def test_regenerate_secrets(client, url, shown, revoked):
    response = client.post(f"{url}regenerate_secrets/")
    secret = response.json["secret"]
    assert (response.status_code, response.json) == (200, shown(secret=secret))
    assert re.fullmatch("[abcdefghjkmnpqrstuvwxyz23456789]{32}", secret)
    assert revoked() == ["foo421"]


def test_secret_is_drawn(client, make, event, used, ticket):
    make.imported_secret(event, "imported")
    assert client.post(f"{ticket.url}regenerate_secrets/").json["secret"] == "imported"
    assert client.post(f"{ticket.url}regenerate_secrets/").json["secret"] != "imported"
    assert (used(), sorted(ticket.revoked())) == ({"imported": True}, ["foo421", "imported"])


def test_secret_given(client, make, event, used, ticket):
    make.imported_secret(event, "given")
    response = client.patch(ticket.url, {"secret": "given"})
    assert (response.status_code, response.json) == (200, ticket.shown(secret="given"))
    assert (used(), ticket.revoked()) == ({"given": True}, ["foo421"])


@pytest.mark.parametrize("secret", ["foo421", "", None])
def test_secret_kept(client, url, shown, revoked, secret):
    response = client.patch(url, {"secret": secret})
    assert (response.status_code, response.json) == (200, shown())
    assert revoked() == []


def test_secret_of_another_ticket(client, url, shown):
    response = client.patch(url, {"secret": "foo422"})
    assert (response.status_code, response.json) == (400, TAKEN)
    assert client.get(url).json == shown()


def test_secret_of_a_canceled_ticket_of_another_event(client, make, organizer, url):
    other = make.event(organizer, "other")
    make.position(make.order(other, "BAR23"), make.item(other), canceled=True)
    response = client.patch(url, {"secret": "bar231"})
    assert (response.status_code, response.json) == (400, TAKEN)


def test_no_secret_in_the_log(client, url, logged):
    client.patch(url, {"secret": "given"})
    client.post(f"{url}regenerate_secrets/")
    said = {"positionid": [None, 1]}
    assert logged() == [("pretix.event.order.changed.secret", "order", said)] * 2


@pytest.fixture
def other(make, event):
    """Another item of which there are tickets."""
    other = make.item(event, "Other")
    make.quota(event, other)
    return other


@pytest.fixture
def bound(make, event, item, other):
    """A secret for each of the two items; the first one is used."""
    make.imported_secret(event, "old", item_id=item.id, used=True)
    make.imported_secret(event, "new", item_id=other.id)


@pytest.fixture
def sold(make, event, item):
    """A maker of tickets with some secret; it returns their URL."""
    return lambda secret: f"{URL}{make.position(make.order(event), item, secret=secret).id}/"


@pytest.mark.usefixtures("bound")
def test_secret_of_the_item_is_drawn_anew(client, other, sold, used, revoked):
    answer = client.patch(sold("old"), {"item": other.id}).json
    assert (answer["item"], answer["secret"]) == (other.id, "new")
    assert (used(), revoked()) == ({"old": True, "new": True}, ["old"])


@pytest.mark.usefixtures("bound")
def test_random_secret_is_drawn_anew_where_there_is_no_other(client, other, sold):
    url = sold("old")
    client.patch(url, {"item": other.id})
    assert len(client.post(f"{url}regenerate_secrets/").json["secret"]) == 32


@pytest.mark.usefixtures("bound")
def test_secret_that_is_for_any_item_is_kept(client, make, event, other, sold):
    make.imported_secret(event, "any", used=True)
    assert client.patch(sold("any"), {"item": other.id}).json["secret"] == "any"


@pytest.mark.usefixtures("bound")
def test_random_secret_is_kept(client, other, sold, revoked):
    assert client.patch(sold("random"), {"item": other.id}).json["secret"] == "random"
    assert revoked() == []


@pytest.fixture
def gone(client, make, event, url):
    """Some secrets that the first ticket has and had, and one that was brought as used."""
    make.imported_secret(event, "gone")
    make.imported_secret(event, "burnt", used=True)
    for secret in ("gone", "other"):
        client.patch(url, {"secret": secret})


def test_secret_that_is_its_own_and_used_up_is_kept(client, make, event, url, shown):
    make.imported_secret(event, "given")
    client.patch(url, {"secret": "given"})
    response = client.patch(url, {"secret": "given"})
    assert (response.status_code, response.json) == (200, shown(secret="given"))


@pytest.mark.usefixtures("gone")
@pytest.mark.parametrize("secret", ["gone", "other", "foo421", "burnt"])
def test_secret_that_is_gone_is_not_given_again(client, item, position, secret):
    second = f"{URL}{position.id + 1}/"
    added = client.post(URL, {"order": "FOO42", "item": item.id, "secret": secret})
    for response in (client.patch(second, {"secret": secret}), added):
        assert (response.status_code, response.json) == (400, TAKEN)
