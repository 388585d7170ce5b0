from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from tests.orders.bodies import (
    NOT_FOUND,
    ONE,
    PAGE,
    URL,
    fee_body,
    order_body,
    payment_body,
    position_body,
    refund_body,
)

MOMENT = datetime(2017, 12, 5, 23, 30, 15, 250_000, tzinfo=UTC)


@pytest.mark.usefixtures("order")
def test_order_shows_all_its_fields_in_their_order(client):
    response = client.get(ONE)
    assert (response.status_code, response.json) == (200, order_body())
    assert list(response.json) == list(order_body())


def test_order_shows_what_it_has(client, make, event):
    make.order(
        event,
        status="c",
        testmode=True,
        phone="+49123",
        locale="de",
        datetime=MOMENT,
        expires=MOMENT,
        total=Decimal("1234567.80"),
        tax_rounding_mode="sum_by_net",
        comment="Ä",
        custom_followup_at=date(2018, 1, 2),
        invoice_address={"name": "Jo", "country": "DE", "name_parts": {"full_name": "Jo"}},
        checkin_attention=True,
        checkin_text="Ask",
        last_modified=MOMENT,
        require_approval=True,
        valid_if_pending=True,
        api_meta={"b": [1, None], "a": {"x": True}},
        cancellation_date=MOMENT,
    )
    text = "2017-12-05T23:30:15.250000Z"
    assert client.get(ONE).json == order_body(
        status="c",
        testmode=True,
        phone="+49123",
        locale="de",
        datetime=text,
        expires=text,
        total="1234567.80",
        tax_rounding_mode="sum_by_net",
        comment="Ä",
        custom_followup_at="2018-01-02",
        invoice_address={"name": "Jo", "country": "DE", "name_parts": {"full_name": "Jo"}},
        checkin_attention=True,
        checkin_text="Ask",
        last_modified=text,
        require_approval=True,
        valid_if_pending=True,
        api_meta={"b": [1, None], "a": {"x": True}},
        cancellation_date=text,
    )


def test_order_shows_its_positions_by_their_numbers(client, make, order, item):
    second = make.position(order, item, positionid=2, secret="b", pseudonymization_id="B")
    first = make.position(order, item, positionid=1, secret="a", pseudonymization_id="A")
    names = [{"secret": each, "pseudonymization_id": each.upper()} for each in "ab"]
    assert client.get(ONE).json["positions"] == [
        position_body(id=first.id, item=item.id, **names[0]),
        position_body(id=second.id, item=item.id, number=2, **names[1]),
    ]


def test_order_shows_its_parts(client, make, order):
    fee = make.fee(order, tax_rate=Decimal(19), tax_value=Decimal("0.08"), tax_code="S/standard")
    make.payment(order, payment_date=MOMENT)
    last = make.payment(order, 2, state="created", amount=Decimal("1.5"), provider="banktransfer")
    make.refund(order, payment_id=last.id, comment="Sorry", execution_date=MOMENT)
    text = "2017-12-05T23:30:15.250000Z"
    assert client.get(ONE).json == order_body(
        payment_date="2017-12-05",
        payment_provider="banktransfer",
        fees=[
            fee_body(id=fee.id, tax_rate="19.00", tax_value="0.08", tax_code="S/standard"),
        ],
        payments=[
            payment_body(payment_date=text),
            payment_body(
                local_id=2,
                state="created",
                amount="1.50",
                provider="banktransfer",
                payment_url=f"{PAGE}pay/2/",
            ),
        ],
        refunds=[refund_body(payment=2, comment="Sorry", execution_date=text)],
    )


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        ("created", None),
        ("pending", None),
        ("confirmed", "2017-12-05"),
        ("failed", None),
        ("canceled", None),
        ("refunded", "2017-12-05"),
    ],
)
def test_date_of_payment_is_that_of_the_last_one_that_was_confirmed(
    client, make, order, state, expected
):
    make.payment(order, state=state, payment_date=MOMENT)
    make.payment(order, 2)
    assert client.get(ONE).json["payment_date"] == expected


def test_links_lead_to_the_host_that_was_asked(client, make, order):
    make.payment(order, state="created")
    shown = client.get(ONE, headers={"Host": "tickets.example.org"}).json
    page = "http://tickets.example.org/bigevents/sampleconf/order/FOO42/secretoffoo42/"
    assert (shown["url"], shown["payments"][0]["payment_url"]) == (page, f"{page}pay/1/")


def test_canceled_parts_are_shown_if_they_are_asked_for(client, make, order, item):
    kept = make.position(order, item)
    gone = make.position(order, item, canceled=True)
    fees = [make.fee(order).id, make.fee(order, canceled=True).id]

    def parts(query):
        shown = client.get(f"{ONE}?{query}").json
        return [[each["id"] for each in shown[name]] for name in ("positions", "fees")]

    assert parts("") == [[kept.id], fees[:1]]
    assert parts("include_canceled_positions=true") == [[kept.id, gone.id], fees[:1]]
    assert parts("include_canceled_fees=true") == [[kept.id], fees]
    assert parts("include_canceled_positions=false&include_canceled_fees=yes") == [
        [kept.id],
        fees[:1],
    ]


@pytest.mark.usefixtures("order")
@pytest.mark.parametrize("code", ["foo42", "FOO43", "FOO4", "1", "%00", "FOO42%00"])
def test_order_that_there_is_not_is_not_found(client, code):
    response = client.get(f"{URL}{code}/")
    assert (response.status_code, response.json) == (404, NOT_FOUND)


def test_order_of_another_event_is_not_found(client, make, organizer, event):
    make.order(make.event(organizer, "second"))
    assert client.get(ONE).status_code == 404
