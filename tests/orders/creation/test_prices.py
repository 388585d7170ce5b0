from decimal import Decimal

import pytest

from pretixapi.models import SubEventItem, SubEventVariation, db
from tests.orders.creation.bodies import sold


def prices(order):
    """The prices of the positions of an order, and its total."""
    return [each["price"] for each in order["positions"]], order["total"]


def add(entity):
    db.session.add(entity)
    db.session.commit()


@pytest.mark.parametrize("unsaid", [{}, {"price": None}, {"price": ""}])
def test_item_costs_what_the_catalogue_says(place, item, unsaid):
    assert prices(place(sold(item, **unsaid), sold(item))) == (["23.00", "23.00"], "46.00")


@pytest.mark.parametrize("price", ["0.00", "5.50", "-3.00", "99.99"])
def test_item_costs_what_the_client_says(place, item, price):
    total = str(Decimal(price) + 23)
    assert prices(place(sold(item, price=price), sold(item))) == ([price, "23.00"], total)


def test_variation_may_have_a_price_of_its_own(make, event, place):
    item = make.item(event, "V", default_price=Decimal(10))
    first, second = (
        make.variation(item, "a"),
        make.variation(item, "b", default_price=Decimal(12)),
    )
    make.quota(event, item, first, second)
    order = place(sold(item, variation=first.id), sold(item, variation=second.id))
    assert prices(order) == (["10.00", "12.00"], "22.00")


def test_prices_of_a_date_come_first(make, series, place):
    date, other = make.subevent(series), make.subevent(series, "Second night")
    item, varied = make.item(series), make.item(series, "V")
    variation = make.variation(varied, default_price=Decimal(12))
    for each in (date, other):
        make.quota(series, item, varied, variation, subevent_id=each.id)
    add(SubEventItem(subevent_id=date.id, item_id=item.id, price=Decimal("7.50")))
    add(SubEventItem(subevent_id=other.id, item_id=item.id, price=None))
    # What an override says of an item is not meant for its variations.
    add(SubEventItem(subevent_id=date.id, item_id=varied.id, price=Decimal(1)))
    add(SubEventVariation(subevent_id=date.id, variation_id=variation.id, price=Decimal(8)))
    dated = [sold(item, subevent=each.id) for each in (date, other)]
    varied_on = [sold(varied, variation=variation.id, subevent=each.id) for each in (date, other)]
    assert prices(place(*dated, *varied_on)) == (["7.50", "23.00", "8.00", "12.00"], "50.50")


def test_add_on_costs_its_own_price(make, event, sell, place):
    category = make.category(event, is_addon=True)
    main, extra = sell("Main", "20"), sell("Extra", "5", category_id=category.id)
    make.addon(main, category)
    order = place(sold(main, positionid=1), sold(extra, positionid=2, addon_to=1))
    assert prices(order) == (["20.00", "5.00"], "25.00")


def test_add_on_may_be_in_the_price_of_the_main_item(make, event, sell, place):
    category, other = (make.category(event, name, is_addon=True) for name in "ab")
    main = sell("Main", "20")
    included, extra = (
        sell(each.name["en"], "5", category_id=each.id) for each in (category, other)
    )
    make.addon(main, category, price_included=True)
    make.addon(main, other)
    order = place(
        sold(main, positionid=1),
        sold(included, positionid=2, addon_to=1),
        sold(extra, positionid=3, addon_to=1),
        sold(included, positionid=4),
    )
    assert prices(order) == (["20.00", "0.00", "5.00", "5.00"], "30.00")


def test_bundled_item_has_its_share_of_the_price(make, sell, place):
    main, part = sell("Main", "20"), sell("Part", "9")
    make.bundle(main, part, count=2, designated_price=Decimal("1.50"))
    parts = [sold(part, positionid=number, addon_to=1) for number in (2, 3, 4)]
    order = place(sold(main, positionid=1), *parts, sold(part, positionid=5))
    assert prices(order) == (["17.00", "1.50", "1.50", "9.00", "9.00"], "38.00")


def test_client_says_whether_an_item_is_bundled(make, sell, place):
    main, part = sell("Main", "20"), sell("Part", "9")
    make.bundle(main, part, count=1, designated_price=Decimal("1.50"))
    order = place(
        sold(main, positionid=1),
        sold(part, positionid=2, addon_to=1, is_bundled=False),
        sold(part, positionid=3, addon_to=1, is_bundled=True),
        sold(part, positionid=4, addon_to=1),
    )
    assert prices(order) == (["17.00", "9.00", "1.50", "1.50"], "29.00")


def test_bundle_without_a_share_costs_nothing(make, event, sell, place):
    main, part = sell("Main", "20"), make.item(event, "Part")
    variation, other = make.variation(part, "a"), make.variation(part, "b")
    make.quota(event, part, variation, other)
    make.bundle(main, part, bundled_variation_id=variation.id)
    order = place(
        sold(main, positionid=1),
        sold(part, positionid=2, addon_to=1, variation=other.id),
        sold(part, positionid=3, addon_to=1, variation=variation.id),
    )
    assert prices(order) == (["20.00", "23.00", "0.00"], "43.00")


def test_share_is_not_more_than_the_main_item_costs(make, sell, place):
    main, part = sell("Main", "2"), sell("Part", "9")
    make.bundle(main, part, designated_price=Decimal(5))
    order = place(sold(main, positionid=1), sold(part, positionid=2, addon_to=1))
    assert prices(order) == (["0.00", "5.00"], "5.00")


def test_fees_come_on_top(place, item):
    fees = [
        {"fee_type": "payment", "value": "0.50", "description": "Card", "internal_type": "visa"},
        {"fee_type": "shipping", "value": "-1.00"},
    ]
    order = place(sold(item), fees=fees)
    known = {"tax_rate": "0.00", "tax_value": "0.00", "tax_rule": None, "tax_code": None}
    blank = {"description": "", "internal_type": ""}
    assert [{**fee, "id": None} for fee in order["fees"]] == [
        {"id": None, **blank, **fee, **known, "canceled": False} for fee in fees
    ]
    assert order["total"] == "22.50"


def test_each_main_item_has_its_own_bundle(make, sell, place):
    main, part = sell("Main", "20"), sell("Part", "9")
    make.bundle(main, part, count=1, designated_price=Decimal("1.50"))
    parts = [sold(part, addon_to=number) for number in (1, 2, 2)]
    order = place(sold(main), sold(main), *parts)
    assert prices(order) == (["18.50", "18.50", "1.50", "1.50", "9.00"], "49.00")
