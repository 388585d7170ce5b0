"""The page of an order, for whoever has the link."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest
import segno

from pretixapi.models import OrderFee, db
from tests.public.elements import tree
from tests.query_count import counted_queries

URL = "sampleconf/order/FOO42/secretoffoo42/"
TO = "\N{EN DASH}"
DUE = datetime(2099, 1, 10, 22, 59, 59, tzinfo=UTC)


@pytest.fixture
def order(make, event):
    """An order of a ticket, with one that was canceled."""
    event.timezone, event.settings = "Europe/Berlin", {"locales": ["en", "de"]}
    order = make.order(event, expires=DUE)
    item = make.item(event)
    make.position(order, item, attendee_name="Ada Lovelace")
    make.position(order, item, canceled=True)
    return order


@pytest.fixture
def alter(order):
    """A changer of the order."""

    def change(**values):
        for name, value in values.items():
            setattr(order, name, value)
        db.session.commit()

    return change


def details(response):
    page = tree(response).one("dl", id="details")
    return {each.one("dt").text: each.one("dd").text for each in page.all("div")}


def lines(response):
    """Return name, notes, price and secret of each line."""
    return [
        (
            next(line.one(class_="about").all()).text,
            [note.text for note in line.all("p", class_="quiet")],
            line.one(class_="price").text,
            [code.text for code in line.all("code")],
        )
        for line in tree(response).one("ul", id="lines").all("li")
    ]


def test_pending_order(visit, order):
    page = visit(URL)
    assert page.status_code == 200
    assert details(page) == {
        "Status": "Payment pending",
        "To be paid until": "Sat, Jan 10, 2099, 11:59 PM",
        "Ordered": "Fri, Dec 1, 2017, 11:00 AM",
        "Date": "Wed, Dec 27, 2017, 11:00 AM",
    }
    assert lines(page) == [
        ("Ticket", ["Ada Lovelace"], "€23.00", []),
        ("Ticket", ["Canceled"], "€23.00", []),
    ]
    assert tree(page).one(id="total").text == "Total €23.00"
    assert tree(page).one("title").text == f"Order FOO42 {TO} Sample Conference"
    assert tree(page).one("h2").text == "Order FOO42"
    assert "foo421" not in page.text


def test_what_was_canceled_is_struck(visit, order):
    kept, canceled = tree(visit(URL)).one("ul", id="lines").all("li")
    assert [each.text for each in canceled.all("del")] == ["Ticket", "€23.00"]
    assert list(kept.all("del")) == []


def test_paid_order_has_its_tickets(visit, alter):
    alter(status="p")
    page = visit(URL)
    assert details(page)["Status"] == "Paid"
    assert "To be paid until" not in details(page)
    assert [secrets for *_, secrets in lines(page)] == [["foo421"], []]
    (code,) = tree(page).all("div", class_="code")
    drawn = segno.make_qr("foo421", error="m").svg_inline(
        omitsize=True, light="#fff", svgclass=None, lineclass=None
    )
    assert drawn in page.text
    assert code.attributes == {"role": "img", "aria-label": "QR code"}


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"status": "e"}, ("Expired", False, False)),
        ({"status": "c"}, ("Canceled", False, False)),
        ({"require_approval": True}, ("Approval pending", False, False)),
        ({"require_approval": True, "valid_if_pending": True}, ("Approval pending", False, False)),
        ({"valid_if_pending": True}, ("Payment pending", True, True)),
        ({"status": "e", "valid_if_pending": True}, ("Expired", False, False)),
        ({"status": "p", "testmode": True}, ("Paid Test order", False, True)),
    ],
)
def test_status_says_what_is_due_and_whether_there_are_tickets(visit, alter, values, expected):
    alter(**values)
    page = visit(URL)
    told = details(page)
    assert (told["Status"], "To be paid until" in told, "foo421" in page.text) == expected


def test_page_in_german(visit, make, order):
    db.session.add(OrderFee(order_id=order.id, fee_type="service", value=Decimal("1.50")))
    db.session.commit()
    page = visit(f"{URL}?lang=de")
    assert details(page) == {
        "Status": "Zahlung ausstehend",
        "Zu bezahlen bis": "Sa., 10. Jan. 2099, 23:59",
        "Bestellt": "Fr., 1. Dez. 2017, 11:00",
        "Datum": "Mi., 27. Dez. 2017, 11:00",
    }
    assert lines(page) == [
        ("Ticket", ["Ada Lovelace"], "23,00 €", []),
        ("Ticket", ["Storniert"], "23,00 €", []),
        ("Gebühr", [], "1,50 €", []),
    ]
    assert tree(page).one(id="total").text == "Summe 23,00 €"
    languages = tree(page).one("nav", id="languages")
    assert [each.attributes["href"] for each in languages.all("a")] == [
        f"/bigevents/{URL}?lang=en",
        f"/bigevents/{URL}?lang=de",
    ]


def test_words_without_a_translation_are_marked_as_english(visit, event, order):
    event.settings = {"locale": "fr", "locales": ["fr"]}
    db.session.commit()
    page = visit(URL)
    assert tree(page).one("h2").text == "Order FOO42"
    assert tree(page).one("h2").one("span").attributes == {"lang": "en", "dir": "ltr"}
    assert tree(page).one("title").text == f"Order FOO42 {TO} Sample Conference"


def test_everything_that_can_be_ordered(visit, make, event):
    order = make.order(event, status="p")
    item, extra = make.item(event), make.item(event, "Workshop", default_price=Decimal(5))
    night = make.subevent(event, date_from=datetime(2099, 1, 3, 18, tzinfo=UTC))
    size = make.variation(item, "Large")
    main = make.position(order, item, variation_id=size.id, subevent_id=night.id)
    make.position(order, item, blocked=["admin"])
    make.position(order, extra, addon_to_id=main.id)
    quiet = make.item(event, "Shirt", generate_tickets=False)
    make.position(order, quiet)
    for canceled in (False, True):
        fee = {"fee_type": "payment", "description": "Card", "canceled": canceled}
        db.session.add(OrderFee(order_id=order.id, value=Decimal("0.5"), **fee))
    db.session.commit()
    page = visit(URL)
    assert lines(page) == [
        (
            "Ticket \N{EN DASH} Large",
            ["First night, Sat, Jan 3, 2099, 6:00 PM"],
            "€23.00",
            ["foo421"],
        ),
        ("Workshop", [], "€5.00", ["foo423"]),
        ("Ticket", ["This ticket is blocked."], "€23.00", []),
        ("Shirt", [], "€23.00", []),
        ("Card", [], "€0.50", []),
        ("Card", ["Canceled"], "€0.50", []),
    ]
    (addon,) = tree(page).all("li", class_="addon")
    assert next(addon.all("strong")).text == "Workshop"


def test_page_takes_as_many_statements_whatever_was_ordered(visit, make, event, order):
    def count():
        db.session.rollback()
        with counted_queries() as statements:
            assert visit(URL).status_code == 200
        return len(statements)

    assert count() == 4
    item = make.item(event, "Other")
    for _ in range(10):
        make.position(order, item)
    assert count() == 4


def test_huge_order_has_its_codes_left_out_in_the_end(visit, make, event, alter, order):
    alter(status="p")
    item = make.item(event)
    for _ in range(60):
        make.position(order, item)
    page = visit(URL)
    assert sum(len(secrets) for *_, secrets in lines(page)) == 61
    assert len(list(tree(page).all("svg"))) == 50


def test_texts_are_but_texts(visit, make, event, alter, order):
    alter(status="p")
    script = "<script>alert(1)</script>"
    make.position(order, make.item(event, script), attendee_name=script, secret=script)
    page = visit(URL)
    assert list(tree(page).all("script")) == []
    assert lines(page)[-1] == (script, [script], "€23.00", [script])
