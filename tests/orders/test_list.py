from datetime import UTC, datetime, timedelta

import pytest

from tests.orders.bodies import ALL, URL, codes, order_body
from tests.query_count import counted_queries

NO_MOMENT = ["Enter a valid date/time."]
NO_CHOICE = ["Select a valid choice. That choice is not one of the available choices."]
EVERYTHING = ["ALPHA", "BETAA", "GAMMA"]
START = datetime(2026, 1, 1, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.fixture
def some(make, organizer, event):
    """Three orders, made one day after the other and changed the other way round."""
    channel = make.sales_channel(organizer, "api.app")
    alpha, beta, gamma = (
        make.order(event, code, datetime=START + days * DAY, **values)
        for days, (code, values) in enumerate(
            [
                ("ALPHA", {"status": "p", "email": "Peter@Example.org", "testmode": True}),
                ("BETAA", {"status": "c", "locale": "de", "comment": "100% VIP"}),
                ("GAMMA", {"require_approval": True, "email": None}),
            ]
        )
    )
    for days, order in enumerate((gamma, beta, alpha)):
        order.last_modified = START + days * DAY
    beta.cancellation_date, gamma.cancellation_date = START, START + DAY
    alpha.cancellation_date = START + 2 * DAY
    beta.sales_channel_id = channel.id
    gamma.invoice_address = {"name": "Ünal Özil", "company": "Acme"}
    item = make.item(event)
    make.position(alpha, item, attendee_name="Ann Ball", secret="TICKET-1")
    make.position(beta, item, attendee_email="ann@ball.example", secret="ticket-2", canceled=True)
    make.payment(alpha, provider="banktransfer")
    make.payment(alpha, 2)


@pytest.mark.usefixtures("some")
@pytest.mark.parametrize("url", [URL, ALL])
@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", EVERYTHING),
        ("ordering=-datetime", EVERYTHING[::-1]),
        ("ordering=code", EVERYTHING),
        ("ordering=-code", EVERYTHING[::-1]),
        ("ordering=status", ["BETAA", "GAMMA", "ALPHA"]),
        ("ordering=last_modified", EVERYTHING[::-1]),
        ("ordering=cancellation_date", ["BETAA", "GAMMA", "ALPHA"]),
        ("ordering=total", EVERYTHING),
        ("code=ALPHA", ["ALPHA"]),
        ("code=alpha", ["ALPHA"]),
        ("code=ALPH", []),
        ("status=p", ["ALPHA"]),
        ("status=c", ["BETAA"]),
        ("status=x", []),
        ("email=peter@example.ORG", ["ALPHA"]),
        ("email=peter@example.o", []),
        ("customer=1", []),
        ("locale=de", ["BETAA"]),
        ("testmode=true", ["ALPHA"]),
        ("testmode=false", ["BETAA", "GAMMA"]),
        ("testmode=what", EVERYTHING),
        ("require_approval=1", ["GAMMA"]),
        ("sales_channel=api.app", ["BETAA"]),
        ("sales_channel=web", ["ALPHA", "GAMMA"]),
        ("sales_channel=nope", []),
        ("payment_provider=banktransfer", ["ALPHA"]),
        ("payment_provider=manual", ["ALPHA"]),
        ("payment_provider=paypal", []),
        ("modified_since=2026-01-02T00:00:00Z", ["ALPHA", "BETAA"]),
        ("modified_since=2026-01-02T00:00:00.000001Z", ["ALPHA"]),
        ("modified_since=", EVERYTHING),
        ("created_since=2026-01-02", ["BETAA", "GAMMA"]),
        ("created_since=2026-01-02T01:00:00%2B01:00", ["BETAA", "GAMMA"]),
        ("created_before=2026-01-02", ["ALPHA"]),
        ("created_since=2026-01-02&created_before=2026-01-03", ["BETAA"]),
        ("unknown=1", EVERYTHING),
    ],
)
def test_orders_narrowed_and_ordered(client, url, query, expected):
    assert codes(client.get(f"{url}?{query}")) == expected


@pytest.mark.usefixtures("some")
@pytest.mark.parametrize("url", [URL, ALL, f"/api/v1/organisers/bigevents/{URL}"])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("alp", ["ALPHA"]),
        ("PETER@ex", ["ALPHA"]),
        ("ünal", ["GAMMA"]),
        ("ACME", ["GAMMA"]),
        ("vip", ["BETAA"]),
        ("100%25", ["BETAA"]),
        ("%25", ["BETAA"]),
        ("ball", ["ALPHA", "BETAA"]),
        ("ticket-", ["ALPHA", "BETAA"]),
        ("icket-", []),
        ("sampleconf-gam", ["GAMMA"]),
        ("sampleconf", []),
        ("nothing", []),
    ],
)
def test_orders_searched(client, url, text, expected):
    parameter = "q" if "organisers" in url else "search"
    assert codes(client.get(f"{url}?{parameter}={text}")) == expected


def test_orders_narrowed_by_what_is_in_them(client, make, event):
    first, second = make.item(event), make.item(event)
    variation = make.variation(second)
    make.position(make.order(event, "ALPHA"), first, canceled=True)
    both = make.order(event, "BETAA")
    make.position(both, first)
    make.position(both, second, variation_id=variation.id)
    make.order(event, "GAMMA")
    assert codes(client.get(f"{URL}?item={first.id}")) == ["ALPHA", "BETAA"]
    assert codes(client.get(f"{URL}?item={second.id}")) == ["BETAA"]
    assert codes(client.get(f"{ALL}?variation={variation.id}&item={first.id}")) == ["BETAA"]
    assert codes(client.get(f"{URL}?item=")) == ["ALPHA", "BETAA", "GAMMA"]


def test_orders_narrowed_by_dates(client, make, organizer):
    series = make.event(organizer, "series", has_subevents=True)
    item = make.item(series)
    dates = [
        make.subevent(series, date_from=START, date_to=START + 4 * DAY),
        make.subevent(series, date_from=START + 2 * DAY),
    ]
    for code, date in zip(("LONGG", "SHORT"), dates, strict=True):
        make.position(make.order(series, code), item, subevent_id=date.id)

    def found(query):
        return codes(client.get(f"events/series/orders/?{query}"))

    assert found(f"subevent={dates[1].id}") == ["SHORT"]
    assert found("subevent_after=2026-01-02") == ["LONGG", "SHORT"]
    assert found("subevent_after=2026-01-03") == ["LONGG"]
    assert found("subevent_after=2026-01-05") == []
    assert found("subevent_before=2026-01-03") == ["LONGG"]
    assert found("subevent_before=2026-01-03T00:00:01Z") == ["LONGG", "SHORT"]
    assert found("subevent_before=2026-01-01") == []


@pytest.mark.parametrize("url", [URL, ALL])
@pytest.mark.parametrize(
    "name",
    ["modified_since", "created_since", "created_before", "subevent_after", "subevent_before"],
)
@pytest.mark.usefixtures("event")
def test_what_is_no_moment_is_refused(client, url, name):
    response = client.get(f"{url}?{name}=x")
    assert (response.status_code, response.json) == (400, {name: NO_MOMENT})


@pytest.mark.parametrize("name", ["item", "variation", "subevent"])
def test_relations_to_what_there_is_not_are_refused(client, make, organizer, event, name):
    elsewhere = make.event(organizer, "second", has_subevents=True)
    item = make.item(elsewhere)
    ids = {
        "item": item.id,
        "variation": make.variation(item).id,
        "subevent": make.subevent(elsewhere).id,
    }
    for id_ in ("x", 9999, ids[name]):
        response = client.get(f"{URL}?{name}={id_}")
        assert (response.status_code, response.json) == (400, {name: NO_CHOICE})
    assert codes(client.get(f"{ALL}?{name}={ids[name]}")) == []
    assert client.get(f"{ALL}?{name}=9999").json == {name: NO_CHOICE}


def test_list_says_from_when_to_ask_the_next_time(client, make, event):
    stamp = client.get(URL).headers["X-Page-Generated"]
    make.order(event)
    assert codes(client.get(f"{URL}?modified_since={stamp}")) == ["FOO42"]
    stamp = client.get(ALL).headers["X-Page-Generated"]
    assert codes(client.get(f"{ALL}?modified_since={stamp}")) == []


@pytest.mark.usefixtures("order")
def test_list_shows_whole_orders(client):
    page = {"count": 1, "next": None, "previous": None, "results": [order_body()]}
    assert client.get(URL).json == client.get(ALL).json == page


def test_canceled_positions_are_listed_if_they_are_asked_for(client, make, order, item):
    make.position(order, item, canceled=True)
    (shown,) = client.get(f"{URL}?include_canceled_positions=true&status=n").json["results"]
    assert [each["canceled"] for each in shown["positions"]] == [True]
    assert client.get(URL).json["results"] == [order_body()]


@pytest.mark.parametrize("url", [URL, ALL])
def test_list_takes_one_statement_after_the_hook(client, make, event, item, url):
    for number in range(3):
        order = make.order(event, f"A{number}", invoice_address={"name": "x"})
        position = make.position(order, item)
        make.checkin(make.checkin_list(event), position)
        make.answer(position, make.question(event, f"Q{number}"), "Yes")
        make.payment(order)
        make.refund(order)
        make.fee(order)
    with counted_queries() as statements:
        assert len(client.get(f"{url}?status=n&search=a&include=code").json["results"]) == 3
    assert len(statements) == 2
