from functools import partial

import pytest
from sqlalchemy import select

from pretixapi.models import ImportedSecret, db
from tests.orders.creation.bodies import URL, sold

EXISTS = {"secret": ["You cannot assign a position secret that already exists."]}


def secrets(order):
    return [each["secret"] for each in order["positions"]]


@pytest.fixture
def add(make, event):
    """A maker of imported secrets."""
    return partial(make.imported_secret, event)


@pytest.fixture
def unused(app):
    """A function that returns the imported secrets that no ticket got."""

    def read():
        rows = select(ImportedSecret.secret).where(~ImportedSecret.used)
        return sorted(db.session.scalars(rows.execution_options(populate_existing=True)))

    return read


def test_secret_of_the_client(place, item):
    order = place(sold(item, secret="MYSECRET"), sold(item, secret=None), sold(item, secret=""))
    assert secrets(order) == ["MYSECRET", "foo422", "foo423"]


def test_secret_is_that_of_one_ticket(place, refused, item):
    place(sold(item, secret="MYSECRET"))
    assert refused(sold(item, secret="MYSECRET")) == {"positions": [EXISTS]}
    assert refused(sold(item), sold(item, secret="a"), sold(item, secret="a")) == {
        "positions": [{}, {}, EXISTS]
    }


def test_secret_of_a_canceled_ticket_is_taken(make, event, refused, item):
    make.position(make.order(event, status="c"), item, canceled=True, secret="gone")
    assert refused(sold(item, secret="gone")) == {"positions": [EXISTS]}


def test_secret_of_another_event_is_taken_and_that_of_another_organizer_is_not(
    make, organizer, place, refused, item
):
    for owner, secret in ((organizer, "ours"), (make.organizer("other"), "theirs")):
        event = make.event(owner, "second")
        make.position(make.order(event, "BAR42"), make.item(event), secret=secret)
    assert refused(sold(item, secret="ours")) == {"positions": [EXISTS]}
    assert secrets(place(sold(item, secret="theirs"))) == ["theirs"]


def test_faults_of_secrets_and_places_are_told_together(place, refused, quota, item):
    place(sold(item, secret="a"))
    none_left = 'There is not enough quota available on quota "q2" to perform the operation.'
    assert refused(sold(item, secret="a"), sold(item)) == {
        "positions": [EXISTS, {"item": [none_left]}]
    }


def test_tickets_draw_imported_secrets(sell, add, place, unused, item):
    for secret in ("one", "two", "three"):
        add(secret)
    add("fitting", item_id=item.id)
    add("other", item_id=sell("U").id)
    order = place(sold(item), sold(item, secret="mine"), sold(item))
    assert secrets(order) == ["fitting", "mine", "one"]
    assert unused() == ["other", "three", "two"]


def test_tickets_get_random_secrets_when_there_are_no_others(add, place, unused, item):
    add("last")
    # Settled secrets are of 32 characters.
    assert secrets(place(sold(item), sold(item))) == ["last", "foo422"]
    assert secrets(place(sold(item))) == ["foo421"]
    assert unused() == []


def test_random_secrets_are_as_long_as_the_event_wants(client, send, item):
    client.patch("events/sampleconf/settings/", {"ticket_secret_length": 12})
    (secret,) = secrets(send(sold(item)).json)
    assert len(secret) == 12


def test_imported_secret_that_the_client_gives_is_used(add, place, unused, item):
    add("a")
    add("b")
    assert secrets(place(sold(item), sold(item, secret="a"))) == ["b", "a"]
    assert unused() == []


@pytest.fixture
def carried(make, organizer):
    """A secret that a ticket of another event carries."""
    other = make.event(organizer, "second")
    return make.position(make.order(other, "BAR42"), make.item(other), secret="a").secret


def test_imported_secret_that_another_ticket_carries_is_skipped(carried, add, place, unused, item):
    for secret in "abc":
        add(secret)
    drawn = secrets(place(sold(item), sold(item))) + secrets(place(sold(item)))
    assert carried not in drawn
    assert {"b", "c"}.issubset(drawn)
    assert unused() == []


def test_refused_order_draws_nothing(add, refused, unused, quota, item):
    add("a")
    add("b")
    refused(*[sold(item)] * 3)
    refused(sold(item, secret="a"), status="p")
    refused(sold(item), email="x")
    assert unused() == ["a", "b"]


def test_secrets_are_drawn_for_the_variation_and_the_date(make, series, add, place):
    item = make.item(series)
    variation, date = make.variation(item), make.subevent(series)
    make.quota(series, item, variation, subevent_id=date.id)
    add("any")
    add("dated", subevent_id=date.id)
    add("varied", item_id=item.id, variation_id=variation.id)
    ticket = sold(item, variation=variation.id, subevent=date.id)
    assert secrets(place(ticket, ticket, ticket)) == ["varied", "dated", "any"]


def test_secret_of_a_deleted_order_stays_used(client, add, place, unused, item):
    add("once")
    assert secrets(place(sold(item), code="GONE1", testmode=True)) == ["once"]
    assert client.delete(f"{URL}GONE1/").status_code == 204
    assert secrets(place(sold(item))) == ["foo421"]
    assert unused() == []


def test_secret_that_was_used_up_is_not_given_again(client, add, place, refused, item):
    add("drawn")
    add("burnt", used=True)
    assert secrets(place(sold(item), code="GONE1", testmode=True)) == ["drawn"]
    assert client.delete(f"{URL}GONE1/").status_code == 204
    assert refused(sold(item, secret="drawn"), sold(item), sold(item, secret="burnt")) == {
        "positions": [EXISTS, {}, EXISTS]
    }


def test_secret_that_was_withdrawn_is_not_given_again(client, place, refused, item):
    order = place(sold(item, secret="paper"), code="MINE1")
    assert client.post(f"{URL}{order['code']}/regenerate_secrets/").status_code == 200
    assert refused(sold(item, secret="paper")) == {"positions": [EXISTS]}


def test_withdrawn_secret_that_was_imported_later_is_not_drawn(client, add, place, unused, item):
    order = place(sold(item, secret="paper"), code="MINE1")
    assert client.post(f"{URL}{order['code']}/regenerate_secrets/").status_code == 200
    add("paper")
    add("plastic")
    assert secrets(place(sold(item))) == ["plastic"]
    assert unused() == []


def test_secret_that_another_event_used_up_may_be_given(make, organizer, place, item):
    make.imported_secret(make.event(organizer, "second"), "theirs", used=True)
    assert secrets(place(sold(item, secret="theirs"))) == ["theirs"]
