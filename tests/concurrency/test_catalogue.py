"""What an event sells, changed by many clients at the same time."""

from functools import partial
from itertools import cycle

import pytest
from sqlalchemy import func, select

from pretixapi.imported_secrets.drawing import draw_secret
from pretixapi.models import ImportedSecret, begin_write, commit, db
from pretixapi.models.belonging import belongs, tables_of_events
from tests.client import ORGANIZER
from tests.concurrency.callers import BULK, at_once, create
from tests.concurrency.stored import check_counts
from tests.imported_secrets.bodies import FORBIDDEN

EVENT = f"{ORGANIZER}events/sampleconf/"
ITEM = {"name": "Ticket", "default_price": "23.00"}
ROUNDS = 5


def test_one_tax_rule_is_the_default_whoever_wants_to_be(callers, event):
    def change(caller):
        for _ in range(ROUNDS):
            first, second = (
                create(caller, f"{EVENT}taxrules/", {"name": "VAT", "rate": "19", **default})
                for default in ({"default": True}, {})
            )
            url = f"{EVENT}taxrules/{second}/"
            assert caller.send("PATCH", url, json={"default": True}).status == 200
            assert caller.send("DELETE", f"{EVENT}taxrules/{first}/").status == 204
            assert caller.send("DELETE", url).status in {204, 403}
            rules = caller.send("GET", f"{EVENT}taxrules/").json["results"]
            assert [each["default"] for each in rules].count(True) == bool(rules)

    at_once(partial(change, caller) for caller in callers(4))


def test_item_with_two_variations_keeps_one_of_them(callers, event):
    clients = callers(2)
    for _ in range(ROUNDS):
        body = {**ITEM, "variations": [{"value": "A"}, {"value": "B"}]}
        item = clients[0].send("POST", f"{EVENT}items/", json=body).json
        url = f"{EVENT}items/{item['id']}/variations/"
        answers = at_once(
            partial(caller.send, "DELETE", f"{url}{variation['id']}/")
            for caller, variation in zip(clients, item["variations"], strict=True)
        )
        assert sorted(each.status for each in answers) == [204, 403]
        assert clients[0].send("GET", url).json["count"] == 1


@pytest.fixture
def draw(make_app, event):
    """A function that draws secrets for some items, and returns them."""
    app, event_id = make_app(), event.id

    def draw_some(items):
        drawn = []
        for item_id in items * 10:
            with app.app_context():
                begin_write()
                drawn.append(draw_secret(event_id, item_id=item_id))
                commit()
        return {each for each in drawn if each is not None}

    return draw_some


def test_secrets_that_are_drawn_outlive_their_items(callers, event, draw, check_file):
    deleter, changer = callers(2)
    items = [create(deleter, f"{EVENT}items/", ITEM) for _ in range(6)]
    bodies = [{"secret": f"{item}-{n}", "item": item} for n in range(40) for item in items]
    rows = deleter.send("POST", BULK, json=bodies).json

    def delete_items():
        for item in items:
            assert deleter.send("DELETE", f"{EVENT}items/{item}/").status == 204

    def change_secrets():
        for row in rows[::-5]:
            url = f"{EVENT}imported_secrets/{row['id']}/"
            answer = changer.send("PATCH", url, json={"item": items[-1]})
            assert answer.status in {200, 400, 403}, answer

    drawn, *_ = at_once([partial(draw, items), delete_items, change_secrets])
    left = select(ImportedSecret.secret, ImportedSecret.used, ImportedSecret.item_id)
    found = {tuple(row) for row in db.session.execute(left)}
    assert found == {(secret, True, None) for secret in drawn}
    check_counts(event.id)
    check_file()


def test_event_that_goes_takes_along_what_is_created_in_it(callers, event, check_file):
    first, *others, deleter = callers(7)
    event_id = event.id
    item = create(first, f"{EVENT}items/", {**ITEM, "variations": [{"value": "A"}]})
    category = create(first, f"{EVENT}categories/", {"name": "Extras", "is_addon": True})
    new = {
        "items": {**ITEM, "category": category, "addons": [{"addon_category": category}]},
        f"items/{item}/variations": {"value": "B"},
        "quotas": {"name": "All", "items": []},
        "questions": {"question": "Why?", "type": "B", "identifier": None, "items": [item]},
        "taxrules": {"name": "VAT", "rate": "19"},
        "imported_secrets": {"secret": "foobar", "item": item},
        "clone": {"name": "Copy", "date_from": "2030-01-01", "slug": "copy"},
    }

    def create_all(number, caller):
        """Create everything over and over, until there is no event any more."""
        for place, (name, body) in enumerate(cycle(new.items())):
            own = {
                key: f"{body[key]}-{number}-{place}" for key in ("slug", "secret") if key in body
            }
            answer = caller.send("POST", f"{EVENT}{name}/", json={**body, **own})
            if answer.json == FORBIDDEN:
                return
            # What it was to belong to may have gone on the way.
            assert answer.status in {201, 400, 404, 409}, answer

    def delete_after_some():
        for _ in range(ROUNDS):
            create(deleter, f"{EVENT}categories/", {"name": "Tickets"})
        assert deleter.send("DELETE", EVENT).status == 204

    creators = [partial(create_all, *each) for each in enumerate([first, *others])]
    at_once([*creators, delete_after_some])
    with db.engine.connect() as connection:
        for table in tables_of_events():
            number = select(func.count()).select_from(table).where(belongs(table))
            assert connection.execute(number, {"of_event_id": event_id}).scalar_one() == 0
    check_file()
