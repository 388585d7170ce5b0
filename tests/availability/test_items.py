"""What is counted as left, of events and of dates alike."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import insert

from pretixapi.models import db, item_sales_channels

NOW = datetime.now(UTC)
BEFORE, AFTER = NOW - timedelta(days=1), NOW + timedelta(days=1)


@pytest.fixture(params=["event", "date"])
def place(request, event):
    """An event or a date, and what quotas of it have."""
    if request.param == "event":
        return event, {}
    date = request.getfixturevalue("date")
    return request.getfixturevalue("series"), {"subevent_id": date.id}


@pytest.fixture
def make_item(make, place):
    """A maker of items of the event."""

    def make_one(**values):
        return make.item(place[0], **values)

    return make_one


@pytest.fixture
def sell(make, make_item, place):
    """A maker of quotas for the place, each of an item of its own unless others are named."""
    event, bound = place

    def sell_one(*sold, **values):
        return make.quota(event, *(sold or [make_item()]), **bound, **values)

    return sell_one


@pytest.fixture
def state(client, place):
    """A reader of what the place has left."""
    event, bound = place

    def read(channel="web"):
        url = "subevents/" if bound else "events/"
        found = client.get(f"{url}?with_availability_for={channel}").json["results"]
        key, value = ("id", bound["subevent_id"]) if bound else ("slug", event.slug)
        (entry,) = [each for each in found if each[key] == value]
        return entry["best_availability_state"]

    return read


def test_nothing_is_known_without_quotas(make_item, state):
    make_item()
    assert state() is None


@pytest.mark.parametrize(
    ("quota", "expected"),
    [
        ({"size": None}, 100),
        ({"size": 1}, 100),
        ({"size": 0}, 0),
        ({"size": 1, "closed": True}, 0),
        ({"size": None, "closed": True}, 0),
        ({"size": 1, "ignore_for_event_availability": True}, None),
    ],
)
def test_state_of_one_quota(sell, state, quota, expected):
    sell(**quota)
    assert state() == expected


def test_quota_of_nothing_tells_nothing(make, place, state):
    event, bound = place
    make.quota(event, size=5, **bound)
    assert state() is None


def test_best_of_several_items_counts(sell, state):
    sell(size=0)
    assert state() == 0
    sell(size=5)
    assert state() == 100


def test_item_is_gone_with_the_first_of_its_quotas(make_item, sell, state):
    item = make_item()
    sell(item, size=5)
    assert state() == 100
    sell(item, size=0)
    assert state() == 0


@pytest.mark.parametrize(
    ("values", "shown"),
    [
        ({"active": False}, False),
        ({"hide_without_voucher": True}, False),
        ({"require_bundling": True}, False),
        ({"require_voucher": True}, True),
        ({"available_from": AFTER}, False),
        ({"available_from": AFTER, "available_from_mode": "info"}, True),
        ({"available_from": BEFORE}, True),
        ({"available_until": BEFORE}, False),
        ({"available_until": BEFORE, "available_until_mode": "info"}, True),
        ({"available_until": AFTER}, True),
    ],
)
def test_items_that_are_not_shown_do_not_count(make_item, sell, state, values, shown):
    sell(make_item(**values))
    assert state() == (100 if shown else None)


def test_add_ons_do_not_count(make, make_item, place, sell, state):
    category = make.category(place[0])
    sell(make_item(category_id=category.id), size=0)
    assert state() == 0
    add_ons = make.category(place[0], is_addon=True)
    sell(make_item(category_id=add_ons.id))
    assert state() == 0


def test_items_of_other_channels_do_not_count(make, organizer, make_item, sell, state):
    app = make.sales_channel(organizer, "api.app")
    item = make_item(all_sales_channels=False)
    link = insert(item_sales_channels).values(item_id=item.id, sales_channel_id=app.id)
    db.session.execute(link)
    db.session.commit()
    sell(item)
    assert (state(), state("api.app")) == (None, 100)


def test_item_with_variations_is_sold_as_these_alone(make, make_item, sell, state):
    item = make_item()
    hidden = make.variation(item, active=False)
    sell(item)
    assert state() is None
    sell(item, hidden)
    assert state() is None
    sell(item, make.variation(item), size=0)
    assert state() == 0
    sell(item, make.variation(item), size=1)
    assert state() == 100


def test_variation_does_not_count_for_an_item_beside_it(make, make_item, sell, state):
    plain, varied = make_item(), make_item(active=False)
    sell(plain, varied, make.variation(varied))
    assert state() == 100
    sell(plain, size=0)
    assert state() == 0


@pytest.fixture
def take(make, place):
    """A maker of orders of one position for the place."""
    event, bound = place

    def take_one(item, code, status="n", **values):
        make.position(make.order(event, code, status=status), item, **bound, **values)

    return take_one


@pytest.mark.parametrize("case", [("p", 0), ("n", 0), ("e", 100), ("c", 100)])
def test_what_is_sold_is_gone(make_item, sell, take, state, case):
    status, expected = case
    item = make_item()
    sell(item, size=2)
    take(item, "FIRST", status)
    assert state() == 100
    take(item, "LAST1", status)
    assert state() == expected


def test_what_is_sold_of_another_variation_is_not_gone(make, make_item, sell, take, state):
    item = make_item()
    sold, left = make.variation(item), make.variation(item)
    sell(item, sold, size=1)
    take(item, "FIRST", variation_id=sold.id)
    assert state() == 0
    sell(item, left, size=1)
    assert state() == 100


def test_who_has_left_for_good_gives_the_place_back(make, make_item, place, sell, state):
    event, bound = place
    item = make_item()
    sell(item, size=1, release_after_exit=True)
    ticket = make.position(make.order(event), item, **bound)
    assert state() == 0
    make.checkin(make.checkin_list(event), ticket, type="exit")
    assert state() == 100
