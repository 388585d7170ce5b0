import pytest
from sqlalchemy import select

from pretixapi.imported_secrets.drawing import draw_secret
from pretixapi.models import ImportedSecret, begin_write, commit, db
from tests.imported_secrets.bodies import URL

# The restrictions of a secret, the most specific first.
KINDS = [
    ("item_id", "variation_id", "subevent_id"),
    ("item_id", "variation_id"),
    ("item_id", "subevent_id"),
    ("item_id",),
    ("subevent_id",),
    (),
]


def everything(make, event):
    item = make.item(event)
    return {
        "item_id": item.id,
        "variation_id": make.variation(item).id,
        "subevent_id": make.subevent(event).id,
    }


@pytest.fixture
def ticket(make, series):
    """What a ticket is for."""
    return everything(make, series)


@pytest.fixture
def others(make, series):
    """What the ticket is not for."""
    return everything(make, series)


@pytest.fixture
def draw(event):
    """A function that draws secrets for a ticket of the sample conference, and keeps that."""
    event_id = event.id

    def draw_one(**ticket):
        begin_write()
        drawn = draw_secret(event_id, **ticket)
        commit()
        return drawn

    return draw_one


@pytest.fixture
def rest(event):
    """A function that returns the unused secrets."""
    event_id = event.id

    def read():
        unused = select(ImportedSecret.secret).where(~ImportedSecret.used)
        of_event = unused.where(ImportedSecret.event_id == event_id)
        return set(db.session.scalars(of_event))

    return read


def test_the_most_specific_secret_is_drawn_first(draw, add, ticket):
    for kind in reversed(KINDS):
        for number in range(2):
            restrictions = {name: ticket[name] for name in kind}
            add(f"{kind} {number}", **restrictions)
    drawn = [draw(**ticket) for _ in range(13)]
    assert drawn == [*(f"{kind} {number}" for kind in KINDS for number in range(2)), None]


@pytest.mark.parametrize(
    "names", [("item_id",), ("item_id", "variation_id"), ("item_id", "subevent_id")]
)
def test_ticket_gets_no_secret_for_more_than_it_has(draw, rest, add, ticket, names):
    for kind in reversed(KINDS):
        add(str(kind), **{name: ticket[name] for name in kind})
    fitting = [str(kind) for kind in KINDS if set(kind) <= set(names)]
    drawn = [draw(**{name: ticket[name] for name in names}) for _ in range(len(fitting) + 1)]
    assert drawn == [*fitting, None]
    assert rest() == {str(kind) for kind in KINDS}.difference(fitting)


@pytest.mark.parametrize("name", ["item_id", "variation_id", "subevent_id"])
def test_secret_for_something_else_is_not_drawn(draw, add, ticket, others, name):
    other = {**ticket, name: others[name]}
    add("foobar", **other)
    add("alone", **{name: others[name]})
    assert draw(**ticket) is None
    assert draw(**other) == "foobar"


def test_the_lowest_id_is_drawn_first(draw, fill, event, item):
    secrets = ["c", "a", "b"]
    for number, secret in zip((7000, 100, 5000), secrets, strict=True):
        fill(event, [number], secret=secret)
    assert [draw(item_id=item.id) for _ in range(4)] == ["a", "b", "c", None]


def test_drawn_secret_is_used(client, draw, add, item):
    stored = add("foobar", item_id=item.id)
    before = client.get(f"{URL}{stored.id}/").json
    other = add("baz")
    assert draw(item_id=item.id) == "foobar"
    assert client.get(f"{URL}{stored.id}/").json == {**before, "used": True}
    assert client.get(f"{URL}{other.id}/").json["used"] is False
    assert client.get(URL).json["count"] == 2


def test_used_secret_is_not_drawn(draw, add, item):
    add("foobar", used=True)
    add("baz", used=True, item_id=item.id)
    assert draw(item_id=item.id) is None


def test_secret_used_by_a_client_is_not_drawn(client, draw, add, item):
    stored = add("foobar")
    client.patch(f"{URL}{stored.id}/", {"used": True})
    assert draw(item_id=item.id) is None


def test_secrets_of_other_events_are_not_drawn(draw, make, add, organizer, item):
    make.imported_secret(make.event(organizer, "second"), "foobar")
    assert draw(item_id=item.id) is None
    add("baz")
    assert [draw(item_id=item.id), draw(item_id=item.id)] == ["baz", None]


def test_secret_of_a_transaction_that_fails_is_drawn_again(app, draw, add, event, item):
    add("foobar")
    event_id, item_id = event.id, item.id
    with app.app_context():
        begin_write()
        assert draw_secret(event_id, item_id=item_id) == "foobar"
        assert draw_secret(event_id, item_id=item_id) is None
    assert draw(item_id=item_id) == "foobar"


def test_one_transaction_draws_one_secret_after_the_other(add, rest, event, item):
    for secret in "abc":
        add(secret)
    event_id, item_id = event.id, item.id
    begin_write()
    assert [draw_secret(event_id, item_id=item_id) for _ in range(2)] == ["a", "b"]
    commit()
    assert rest() == {"c"}
