"""The lists of orders and of what is in them, and what adds an entry to each."""

from datetime import UTC, datetime

from sqlalchemy import select

from pretixapi.models import BlockedSecret, Event, Item, Order, RevokedSecret, db

ORGANIZER = "/api/v1/organizers/<organizer>/"
EVENT = f"{ORGANIZER}events/<event>/"
ORDER = f"{EVENT}orders/<code>/"


def the_event():
    return db.session.scalars(select(Event).order_by(Event.id)).first()


def the_order(make):
    return db.session.scalars(select(Order).order_by(Order.id)).first() or make.order(the_event())


def add_order(make, _organizer, number):
    """An order with a position and all that comes with it."""
    event = the_event()
    order = make.order(event, f"X{number}Y")
    item = db.session.scalars(select(Item)).first() or make.item(event)
    position = make.position(order, item)
    make.checkin(make.checkin_list(event), position)
    question = make.question(event, f"Q{number}")
    make.answer(position, question, "Yes", make.option(question, f"O{number}"))
    make.fee(order)
    make.payment(order)
    make.refund(order)


def add_position(make, _organizer, number):
    event = the_event()
    item = db.session.scalars(select(Item)).first() or make.item(event)
    make.position(the_order(make), item, attendee_name=f"x{number}y")


def add_payment(make, _organizer, number):
    make.payment(the_order(make), number + 1, provider=f"x{number}y")


def add_refund(make, _organizer, number):
    make.refund(the_order(make), number + 1, comment=f"x{number}y")


def add_revoked_secret(_make, _organizer, number):
    moment = datetime.now(UTC)
    secret = RevokedSecret(event_id=the_event().id, secret=f"x{number}y", created=moment)
    db.session.add(secret)
    db.session.commit()


def add_blocked_secret(_make, _organizer, number):
    values = {"secret": f"x{number}y", "blocked": True, "updated": datetime.now(UTC)}
    db.session.add(BlockedSecret(event_id=the_event().id, **values))
    db.session.commit()


ORDER_LISTS = {
    f"{ORGANIZER}orders/": (add_order, "x{}y"),
    f"{ORGANIZER}orderpositions/": (add_position, "x{}y"),
    f"{EVENT}orders/": (add_order, "x{}y"),
    f"{ORDER}payments/": (add_payment, "x{}y"),
    f"{ORDER}refunds/": (add_refund, "x{}y"),
    f"{EVENT}orderpositions/": (add_position, "x{}y"),
    f"{EVENT}revokedsecrets/": (add_revoked_secret, "x{}y"),
    f"{EVENT}blockedsecrets/": (add_blocked_secret, "x{}y"),
}
