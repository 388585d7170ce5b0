"""Filling an event with orders of two tickets each, paid for, some of them checked in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from typing import Any

from databases import START, Database
from exchanges import EVENTS
from many_secrets import event_id
from rows import insert_row, insert_rows
from sqlalchemy import insert, select, text

from pretixapi.models import (
    Checkin,
    CheckinList,
    Event,
    Item,
    Order,
    OrderFee,
    OrderPayment,
    OrderPosition,
    Question,
    QuestionAnswer,
    QuestionOption,
    SalesChannel,
    db,
    question_answer_options,
)

EVENT_WITH_ORDERS = "conference-130"
ORDERS = f"{EVENTS}{EVENT_WITH_ORDERS}/orders/"
COUNT = 5_000
EACH = 2
# Every so many orders are paid for, cost a fee, have an address.
ONE_IN = 3
DIGITS = "ABCDEFGHJK"
PRICE, TAX, FEE = Decimal("23.00"), Decimal("3.67"), Decimal("1.50")


@dataclass(frozen=True)
class Shop:
    """What is sold, and where tickets are let in."""

    organizer: int
    event: int
    channel: int
    item: int
    question: int
    options: Sequence[int]
    door: int


def code(number: int) -> str:
    """Return the code of an order."""
    return "".join(DIGITS[int(digit)] for digit in f"{number:05}")


# One in the middle.
ORDER = f"{ORDERS}{code(COUNT // 2)}/"


def fill(database: Database) -> None:
    """Write the orders."""
    with database.app.app_context():
        shop = _open_shop()
        orders = insert_rows(Order, [_order(shop, number) for number in range(COUNT)])
        rows = [_position(shop, orders, number) for number in range(COUNT * EACH)]
        positions = insert_rows(OrderPosition, rows)
        db.session.execute(insert(OrderPayment), list(_payments(orders)))
        db.session.execute(insert(OrderFee), list(_fees(orders)))
        db.session.execute(insert(Checkin), list(_checkins(shop, positions)))
        _answer(shop, positions)
        db.session.commit()
        if db.engine.dialect.name == "postgresql":
            # Otherwise the engine would do so by itself, at some time during the measurement.
            db.session.execute(text("ANALYZE"))
            db.session.commit()


def _open_shop() -> Shop:
    event = event_id(EVENT_WITH_ORDERS)
    organizer = db.session.scalars(select(Event.organizer_id).where(Event.id == event)).one()
    channels = select(SalesChannel.id).where(SalesChannel.organizer_id == organizer)
    question = insert_row(
        Question,
        event_id=event,
        question={"en": "What size?"},
        type="C",
        identifier="SIZE",
        identifier_key="size",
    )
    rows = [
        {
            "event_id": event,
            "question_id": question,
            "identifier": f"SIZE{number}",
            "answer": {"en": "SML"[number]},
            "position": number,
        }
        for number in range(3)
    ]
    return Shop(
        organizer,
        event,
        db.session.scalars(channels.order_by(SalesChannel.id).limit(1)).one(),
        insert_row(Item, event_id=event, name={"en": "Ticket"}, default_price=PRICE),
        question,
        insert_rows(QuestionOption, rows),
        insert_row(CheckinList, event_id=event, name="Door"),
    )


def _order(shop: Shop, number: int) -> dict[str, Any]:
    moment = START + timedelta(minutes=number)
    fees = FEE if number % ONE_IN == 0 else 0
    address = {
        "last_modified": "2027-01-04T09:00:00Z",
        "is_business": True,
        "company": f"Company {number}",
        "name": f"Person {number}",
        "name_parts": {"_scheme": "full", "full_name": f"Person {number}"},
        "street": "Road 1",
        "zipcode": "12345",
        "city": "Town",
        "country": "DE",
        "state": "",
        "vat_id": "",
        "vat_id_validated": False,
        "custom_field": None,
        "internal_reference": "",
        "transmission_type": "email",
        "transmission_info": None,
    }
    return {
        "organizer_id": shop.organizer,
        "event_id": shop.event,
        "code": code(number),
        "status": "p" if number % ONE_IN else "n",
        "secret": f"secret{number:010}",
        "email": f"person{number}@example.org",
        "phone": "+49123456789",
        "locale": "en",
        "datetime": moment,
        "expires": moment + timedelta(days=14),
        "total": PRICE * EACH + fees,
        "invoice_address": address if number % ONE_IN == 1 else None,
        "last_modified": moment + timedelta(hours=1),
        "sales_channel_id": shop.channel,
    }


def _position(shop: Shop, orders: Sequence[int], number: int) -> dict[str, Any]:
    return {
        "organizer_id": shop.organizer,
        "event_id": shop.event,
        "order_id": orders[number // EACH],
        "positionid": number % EACH + 1,
        "item_id": shop.item,
        "price": PRICE,
        "tax_rate": Decimal(19),
        "tax_value": TAX,
        "attendee_name": f"Person {number}",
        "attendee_name_parts": {"_scheme": "full", "full_name": f"Person {number}"},
        "attendee_email": f"person{number}@example.org",
        "secret": f"ticket{number:026}",
        "pseudonymization_id": f"P{number:09}",
    }


def _payments(orders: Sequence[int]) -> Iterator[dict[str, Any]]:
    for number, order in enumerate(orders):
        made = START + timedelta(minutes=number)
        paid = number % ONE_IN != 0
        yield {
            "order_id": order,
            "local_id": 1,
            "state": "confirmed" if paid else "created",
            "amount": PRICE * EACH,
            "created": made,
            "payment_date": made + timedelta(hours=1) if paid else None,
            "provider": "banktransfer",
        }


def _fees(orders: Sequence[int]) -> Iterator[dict[str, Any]]:
    for order in orders[::ONE_IN]:
        yield {"order_id": order, "fee_type": "payment", "value": FEE}


def _checkins(shop: Shop, positions: Sequence[int]) -> Iterator[dict[str, Any]]:
    moment = START + timedelta(days=130)
    for position in positions[::EACH]:
        place = {"list_id": shop.door, "position_id": position}
        yield {**place, "datetime": moment, "created": moment}


def _answer(shop: Shop, positions: Sequence[int]) -> None:
    rows = [
        {"position_id": position, "question_id": shop.question, "answer": "SML"[number % 3]}
        for number, position in enumerate(positions)
    ]
    answers = insert_rows(QuestionAnswer, rows)
    links = [
        {"answer_id": answer, "option_id": shop.options[number % 3]}
        for number, answer in enumerate(answers)
    ]
    db.session.execute(insert(question_answer_options), links)
