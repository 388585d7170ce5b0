from datetime import UTC, datetime
from decimal import Decimal
from types import SimpleNamespace

import pytest
from sqlalchemy import insert, select

from pretixapi.models import Quota, SalesChannel, db, item_sales_channels
from pretixapi.public.offers.prices import price_of
from tests.public.elements import tree

PAST, FUTURE = datetime(2017, 1, 1, tzinfo=UTC), datetime(2099, 1, 1, tzinfo=UTC)


@pytest.fixture
def talk(show):
    return show("Talk", 2099, 1, 1)


@pytest.fixture
def sell(make, talk):
    """A maker of items of the talk with a quota of their own."""

    def make_one(name="Ticket", price="23.00", size=None, **values):
        item = make.item(talk, name, default_price=Decimal(price), **values)
        make.quota(talk, item, name=name, size=size)
        return item

    return make_one


@pytest.fixture
def sell_in(make, show):
    """A maker of a talk of these settings and values, with one item."""

    def make_one(settings, values):
        event = show("Talk", 2099, 1, 1, settings=settings, **values)
        make.quota(event, make.item(event))

    return make_one


def products(response):
    """Return the products of a page with all that is told of them."""
    return [each.text for each in tree(response).all("li", "product")]


def test_products_stand_in_their_categories(visit, make, talk, sell):
    second = make.category(talk, "Extras", position=2, description={"en": "Nice to have."})
    first = make.category(talk, "Tickets", position=1)
    sell("Mug", "5", category_id=second.id)
    sell("Student", "0", category_id=first.id, position=2)
    sell("Regular", "249.5", category_id=first.id, position=1, description={"en": "All days."})
    sell("Gift", "10", free_price=True)
    section = tree(visit("talk/")).one("section", id="products")
    assert section.text == (
        "Tickets and products Gift from \u20ac10.00 Tickets Regular All days. \u20ac249.50 "
        "Student Free Extras Nice to have. Mug \u20ac5.00"
    )


def test_headings_skip_no_level(visit, make, talk, sell):
    sell("Gift")
    sell("Mug", category_id=make.category(talk, "Extras").id)
    headings = [each for each in tree(visit("talk/")).all() if each.tag in ("h2", "h3", "h4")]
    assert [(each.tag, each.text) for each in headings] == [
        ("h2", "Tickets and products"),
        ("h3", "Gift"),
        ("h3", "Extras"),
        ("h4", "Mug"),
    ]


def test_variations_have_prices_of_their_own(visit, make, talk):
    item = make.item(talk, "Shirt", default_price=Decimal("20.00"))
    large = make.variation(item, "Large", position=2, default_price=Decimal("22.00"))
    small = make.variation(item, "Small", position=1, description={"en": "Tiny"})
    hidden = make.variation(item, "Hidden", active=False)
    make.variation(item, "Without quota")
    make.quota(talk, item, large, small, hidden)
    make.quota(talk, item, large, name="Few", size=0)
    assert products(visit("talk/")) == ["Shirt Small Tiny \u20ac20.00 Large \u20ac22.00 Sold out"]


@pytest.mark.parametrize(
    "values",
    [
        {"active": False},
        {"hide_without_voucher": True},
        {"require_bundling": True},
        {"available_from": FUTURE},
        {"available_until": PAST},
        {"all_sales_channels": False},
    ],
)
def test_what_nobody_can_buy_is_not_shown(visit, sell, values):
    sell(**values)
    assert products(visit("talk/")) == []


def test_what_is_not_in_a_quota_or_only_added_is_not_shown(visit, make, talk, sell):
    make.item(talk)
    sell(category_id=make.category(talk, is_addon=True).id)
    foreign = make.event(make.organizer("other"), "talk", live=True)
    make.quota(foreign, make.item(foreign))
    assert products(visit("talk/")) == []


def test_what_is_sold_in_the_shop_by_name_is_shown(visit, sell):
    item = sell(all_sales_channels=False)
    web = db.session.scalars(select(SalesChannel.id)).one()
    db.session.execute(insert(item_sales_channels).values(item_id=item.id, sales_channel_id=web))
    db.session.commit()
    assert products(visit("talk/")) == ["Ticket \u20ac23.00"]


@pytest.mark.parametrize(
    ("values", "note"),
    [
        ({"available_from": FUTURE, "available_from_mode": "info"}, " Not available now"),
        ({"available_until": PAST, "available_until_mode": "info"}, " Not available now"),
        ({"available_from": PAST, "available_until": FUTURE}, ""),
        ({"require_voucher": True}, " Only with a voucher"),
        ({"size": 0}, " Sold out"),
        ({"size": 1}, ""),
    ],
)
def test_note_says_why_something_cannot_be_bought(visit, sell, values, note):
    sell(**values)
    assert products(visit("talk/")) == [f"Ticket \u20ac23.00{note}"]


def test_event_may_hide_what_is_sold_out(visit, talk, sell):
    sell("Gone", size=0)
    sell("There", size=1)
    talk.settings = {"hide_sold_out": True}
    db.session.commit()
    assert products(visit("talk/")) == ["There \u20ac23.00"]


@pytest.mark.parametrize(("size", "shown"), [(1, ["Early"]), (0, ["Early", "Late"])])
def test_some_products_wait_until_others_are_sold_out(visit, make, talk, size, shown):
    early, late = make.item(talk, "Early"), make.item(talk, "Late", position=1)
    quota = make.quota(talk, early, size=size)
    make.quota(talk, late, name="Late")
    late.hidden_if_available_id = quota.id
    db.session.commit()
    assert [each.split()[0] for each in products(visit("talk/"))] == shown
    late.hidden_if_available_id, late.hidden_if_item_available_id = None, early.id
    db.session.commit()
    assert [each.split()[0] for each in products(visit("talk/"))] == shown
    late.hidden_if_item_available_mode = "info"
    db.session.commit()
    assert [each.split()[0] for each in products(visit("talk/"))] == ["Early", "Late"]


@pytest.mark.parametrize(
    ("presale", "shown"), [({}, 1), ({"presale_start": FUTURE}, 0), ({"presale_end": PAST}, 0)]
)
@pytest.mark.parametrize("outside", [True, False])
def test_products_may_be_hidden_outside_presale(visit, sell_in, presale, shown, outside):
    sell_in({"show_items_outside_presale_period": outside}, presale)
    assert len(products(visit("talk/"))) == (1 if outside else shown)


def test_net_prices_are_told_with_their_tax(visit, make, talk, sell):
    sell(tax_rule_id=make.tax_rule(talk, "7.5").id, price="107.50")
    talk.settings = {"display_net_prices": True, "locales": ["en", "de"]}
    db.session.commit()
    assert products(visit("talk/")) == ["Ticket \u20ac100.00 plus 7.5% tax"]
    german = products(visit("talk/?lang=de"))
    assert german == ["Ticket 100,00 \u20ac zzgl. 7,5 % Steuer"]


@pytest.mark.parametrize(
    ("rate", "includes", "net", "expected"),
    [
        (None, None, False, "10.00"),
        (None, None, True, "10.00"),
        ("19", True, False, "10.00"),
        ("19", True, True, "8.40"),
        ("19", False, False, "11.90"),
        ("19", False, True, "10.00"),
    ],
)
def test_price_is_with_its_tax_or_without(rate, includes, net, expected):
    row = SimpleNamespace(
        default_price=Decimal(10),
        variation_price=None,
        rate=rate and Decimal(rate),
        price_includes_tax=includes,
    )
    assert price_of(row, net=net) == Decimal(expected)


def test_picture_is_shown(visit, sell):
    sell(picture="a" * 30 + ".png")
    image = tree(visit("talk/")).one("li", "product").one("img")
    assert image.attributes == {"src": "/media/" + "a" * 30 + ".png", "alt": ""}


def test_series_shows_no_products(visit, make, show):
    series = show("Series", 2099, 1, 1, has_subevents=True)
    make.quota(series, make.item(series))
    assert products(visit("series/")) == []


@pytest.mark.parametrize("case", [("p", " Sold out"), ("n", " Sold out"), ("e", "")])
def test_what_is_sold_is_sold_out(visit, make, talk, sell, case):
    status, note = case
    make.position(make.order(talk, status=status), sell(size=1))
    assert products(visit("talk/")) == [f"Ticket \u20ac23.00{note}"]


def test_item_that_waits_for_another_one_is_shown_once_that_is_sold_out(visit, make, talk, sell):
    first = sell("First", size=1)
    quota = db.session.scalars(select(Quota)).one()
    sell("Second", hidden_if_available_id=quota.id)
    assert products(visit("talk/")) == ["First \u20ac23.00"]
    make.position(make.order(talk), first)
    assert products(visit("talk/")) == ["First \u20ac23.00 Sold out", "Second \u20ac23.00"]
