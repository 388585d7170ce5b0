from datetime import UTC, datetime
from decimal import Decimal

import pytest

from tests.orders.bodies import position_body
from tests.query_count import counted_queries

URL = "events/sampleconf/orderpositions/"
NOT_FOUND = {"detail": "No OrderPosition matches the given query."}
MOMENT = datetime(2017, 12, 5, 23, 30, tzinfo=UTC)


@pytest.fixture
def item(make, event):
    return make.item(event)


@pytest.fixture
def position(make, event, item):
    """The only position of an order."""
    return make.position(make.order(event), item)


def test_position_shows_all_its_fields_in_their_order(client, position):
    response = client.get(f"{URL}{position.id}/")
    body = position_body(id=position.id, item=position.item_id)
    assert (response.status_code, response.json) == (200, body)
    assert list(response.json) == list(body)


def test_position_shows_what_it_has(client, make, organizer):
    series = make.event(organizer, "series", has_subevents=True)
    item, rule, order = make.item(series), make.tax_rule(series), make.order(series)
    parent = make.position(order, item)
    links = {
        "variation": make.variation(item).id,
        "subevent": make.subevent(series).id,
        "tax_rule": rule.id,
        "discount": make.discount(series).id,
        "addon_to": parent.id,
    }
    texts = {
        "attendee_name": "Ann",
        "attendee_name_parts": {"_scheme": "full", "full_name": "Ann"},
        "attendee_email": "ann@example.org",
        "company": "Acme",
        "street": "Road 1\nBack door",
        "zipcode": "123",
        "city": "Köln",
        "country": "DE",
        "state": "NW",
        "tax_code": "S/standard",
        "blocked": ["admin", "api:x"],
    }
    position = make.position(
        order,
        item,
        price=Decimal("11.90"),
        tax_rate=Decimal("19.125"),
        tax_value=Decimal("1.9"),
        valid_from=MOMENT,
        valid_until=MOMENT,
        **{f"{name}_id": id_ for name, id_ in links.items()},
        **texts,
    )
    shown = client.get(f"events/series/orderpositions/{position.id}/").json
    assert shown == position_body(
        id=position.id,
        item=item.id,
        number=2,
        price="11.90",
        tax_rate="19.1250",
        tax_value="1.90",
        valid_from="2017-12-05T23:30:00Z",
        valid_until="2017-12-05T23:30:00Z",
        **links,
        **texts,
    )
    within = client.get("events/series/orders/FOO42/").json["positions"]
    assert (within[1], list(within[1])) == (shown, list(shown))


def test_position_shows_check_ins_that_were_successful_the_newest_first(
    client, make, organizer, event, position
):
    door = make.checkin_list(event)
    device = make.device(organizer)
    old = make.checkin(door, position, device_id=device.id, auto_checked_in=True)
    make.checkin(door, position, successful=False, error_reason="unpaid")
    new = make.checkin(door, position, type="exit", datetime=datetime(2018, 1, 1, tzinfo=UTC))
    entry = {"list": door.id, "gate": None}
    assert client.get(f"{URL}{position.id}/").json["checkins"] == [
        {
            "id": new.id,
            "datetime": "2018-01-01T00:00:00Z",
            **entry,
            "auto_checked_in": False,
            "device": None,
            "device_id": None,
            "type": "exit",
        },
        {
            "id": old.id,
            "datetime": "2017-12-27T09:00:00Z",
            **entry,
            "auto_checked_in": True,
            "device": device.id,
            "device_id": device.device_id,
            "type": "entry",
        },
    ]


def test_position_shows_its_answers(client, make, event, position):
    text, choice = make.question(event, "NAME"), make.question(event, "SIZE", type="M")
    large = make.option(choice, "L", position=2)
    small = make.option(choice, "S", position=1)
    make.answer(position, choice, "S, L", large, small)
    make.answer(position, text, "x")
    assert client.get(f"{URL}{position.id}/").json["answers"] == [
        {
            "question": choice.id,
            "answer": "S, L",
            "question_identifier": "SIZE",
            "options": [small.id, large.id],
            "option_identifiers": ["S", "L"],
        },
        {
            "question": text.id,
            "answer": "x",
            "question_identifier": "NAME",
            "options": [],
            "option_identifiers": [],
        },
    ]


def test_position_that_there_is_not_is_not_found(client, make, organizer, position):
    other = make.event(organizer, "second")
    foreign = make.position(make.order(other, "OTHER"), make.item(other))
    for id_ in (foreign.id, 0, position.id + 100, 10**20):
        response = client.get(f"{URL}{id_}/")
        assert (response.status_code, response.json) == (404, NOT_FOUND)
    assert client.get(f"{URL}x/").json == {"detail": "Not found."}


def test_canceled_position_is_shown_if_it_is_asked_for(client, make, event, item):
    canceled = make.position(make.order(event), item, canceled=True)
    url = f"{URL}{canceled.id}/"
    assert client.get(url).json == NOT_FOUND
    assert client.get(f"{url}?include_canceled_positions=false").json == NOT_FOUND
    body = position_body(id=canceled.id, item=item.id, canceled=True)
    assert client.get(f"{url}?include_canceled_positions=true").json == body


def test_fields_of_positions_can_be_chosen(client, position):
    url = f"{URL}{position.id}/"
    assert client.get(f"{url}?include=id").json == {"id": position.id}
    assert client.get(f"{URL}?include=id&include=order&exclude=order").json["results"] == [
        {"id": position.id}
    ]
    shown = client.get("orderpositions/?include=event&include=positionid").json["results"]
    assert shown == [{"positionid": 1, "event": "sampleconf"}]


def test_position_is_shown_with_one_statement_after_the_hook(client, position):
    url = f"{URL}{position.id}/"
    with counted_queries() as statements:
        assert client.get(url).status_code == 200
    assert len(statements) == 2
