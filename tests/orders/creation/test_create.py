import pytest

from tests.orders.creation.bodies import URL, order_of, payment_of, position_of, sold

EVERYTHING = {
    "code": "ABC1234567890XYZ",
    "testmode": True,
    "email": "peter@example.org",
    "phone": "+49123456",
    "locale": "de-informal",
    "comment": "Best seats",
    "custom_followup_at": "2030-01-02",
    "checkin_attention": True,
    "checkin_text": "VIP",
    "valid_if_pending": True,
    "require_approval": True,
    "api_meta": {"shop": {"id": [1, None, 2.5]}},
    "tax_rounding_mode": "sum_by_net",
    "sales_channel": "api.box",
}


def test_order_of_one_ticket(place, item):
    assert place(sold(item)) == order_of(position_of(item))


def test_order_is_stored_as_it_was_answered(client, send, item):
    created = send(sold(item), payment_provider="manual").json
    assert client.get(f"{URL}{created['code']}/").json == created
    assert client.get(URL).json["results"] == [created]


def test_order_of_a_shop(place, item):
    body = {
        "email": "a@b.de",
        "locale": "en",
        "sales_channel": "web",
        "payment_provider": "manual",
    }
    position = {
        "positionid": 1,
        "item": item.id,
        "variation": None,
        "price": "23.00",
        "attendee_name_parts": {"full_name": "Peter"},
        "attendee_email": None,
        "answers": [],
        "subevent": None,
    }
    assert place(position, **body) == order_of(
        position_of(
            item,
            attendee_name="Peter",
            attendee_name_parts={"full_name": "Peter", "_scheme": "full"},
        ),
        payment_provider="manual",
        payments=[payment_of()],
        email="a@b.de",
    )


def test_everything_that_clients_say_of_an_order(make, organizer, place, item):
    make.sales_channel(organizer, "api.box")
    body = place(sold(item), **EVERYTHING)
    assert {name: body[name] for name in EVERYTHING} == EVERYTHING


def test_everything_that_clients_say_of_a_position(make, event, place, item):
    discount = make.discount(event)
    said = {
        "attendee_email": "ann@example.org",
        "company": "ACME",
        "street": "Main Street 1",
        "zipcode": "12345",
        "city": "Springfield",
        "country": "US",
        "state": "NY",
        "discount": discount.id,
        "secret": "my own",
        "valid_from": "2030-01-01T10:00:00Z",
        "valid_until": "2030-01-02T10:00:00Z",
    }
    assert place(sold(item, **said))["positions"] == [position_of(item, **said)]


def test_what_is_not_offered_may_be_empty(place, item):
    nothing = dict.fromkeys(("voucher", "seat", "use_reusable_medium"))
    body = place(
        sold(item, **nothing),
        customer=None,
        use_gift_cards=[],
        consume_carts=["abc"],
        expires=None,
        invoice_address=None,
        payment_info=None,
        code=None,
        email=None,
        phone=None,
    )
    assert body == order_of(position_of(item))


def test_order_of_an_event_in_test_mode(make, organizer, client, item):
    event = make.event(organizer, "rehearsal", testmode=True)
    other = make.item(event)
    make.quota(event, other)
    url = "events/rehearsal/orders/"
    bodies = [{}, {"testmode": False}, {"testmode": None}]
    answers = [client.post(url, {"positions": [sold(other)], **body}) for body in bodies]
    assert [answer.json["testmode"] for answer in answers] == [
        True,
        False,
        ["This field may not be null."],
    ]


def test_language_of_the_event_is_that_of_its_orders(client, place, item):
    client.patch("events/sampleconf/settings/", {"locales": ["de", "en"], "locale": "de"})
    assert place(sold(item))["locale"] == "de"


def test_order_code_of_another_event_is_taken(make, organizer, client, place, item):
    sold_there = make.item(make.event(organizer, "other"))
    place(sold(item), code="SAME1")
    answer = client.post("events/other/orders/", {"code": "SAME1", "positions": [sold(sold_there)]})
    assert (answer.status_code, answer.json) == (
        400,
        {"code": ["This order code is already in use."]},
    )


def test_what_the_catalogue_says_of_who_may_buy_is_not_asked(make, event, place):
    item = make.item(
        event,
        "T",
        active=False,
        require_voucher=True,
        hide_without_voucher=True,
        all_sales_channels=False,
        min_per_order=5,
        require_bundling=True,
    )
    make.quota(event, item)
    assert place(sold(item)) == order_of(position_of(item))


@pytest.mark.parametrize("given", ["2030-05-05T12:00:00Z", "2030-05-05T14:00:00+02:00"])
def test_order_expires_when_the_client_says(send, item, given):
    assert send(sold(item), expires=given).json["expires"] == "2030-05-05T12:00:00Z"


def test_log_tells_of_the_order_without_its_secrets(logged, place, item):
    place(sold(item, secret="hidden"), code="ABC42", status="p", payment_provider="manual")
    assert logged() == [
        (
            "pretix.event.order.placed",
            "order",
            {"code": [None, "ABC42"], "total": [None, "23.00"]},
        ),
        ("pretix.event.order.paid", "order", {"payment_provider": [None, "manual"]}),
    ]
