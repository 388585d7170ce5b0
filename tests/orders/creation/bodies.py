"""New orders, and what is answered to them."""

import re
from datetime import UTC, datetime

from tests.orders.bodies import order_body, position_body

URL = "events/sampleconf/orders/"
SITE = "http://localhost/bigevents/sampleconf/order"
MOMENT = "2017-12-01T10:00:00Z"
EXPIRES = "2017-12-15T23:59:59Z"

CODE = re.compile("[A-HJ-NP-Z3789]{5}")
ORDER_SECRET = re.compile("[a-z0-9]{16}")
TICKET_SECRET = re.compile("[a-hj-km-np-z2-9]{32}")
PSEUDONYM = re.compile("[A-HJ-NP-Z3789]{10}")


def settled(order):
    """An answer in which everything that is made up or the time is as in `order_of`.

    What is made up is looked at here, and what clients give is kept.
    """
    code, secret = order["code"], order["secret"]
    assert ORDER_SECRET.fullmatch(secret)
    assert order["url"] == f"{SITE}/{code}/{secret}/"
    now = order["datetime"]
    if now is not None:
        assert abs((datetime.now(UTC) - datetime.fromisoformat(now)).total_seconds()) < 60
    return {
        **order,
        "code": "FOO42" if CODE.fullmatch(code) else code,
        "secret": "secretoffoo42",
        "datetime": now and MOMENT,
        "last_modified": MOMENT,
        "expires": EXPIRES,
        "payment_date": order["payment_date"] and MOMENT[:10],
        "url": f"{SITE}/FOO42/secretoffoo42/",
        "positions": [_settled_position(each, code) for each in order["positions"]],
        "payments": [_settled_payment(each, order) for each in order["payments"]],
    }


def _settled_position(position, code):
    assert position["order"] in {code, ""}
    number = position["positionid"]
    made_up = TICKET_SECRET.fullmatch(position["secret"])
    return {
        **position,
        "id": 1 if position["id"] else 0,
        "order": position["order"] and "FOO42",
        "secret": f"foo42{number}" if made_up else position["secret"],
        "pseudonymization_id": (
            f"PFOO42{number}"
            if PSEUDONYM.fullmatch(position["pseudonymization_id"])
            else position["pseudonymization_id"]
        ),
    }


def _settled_payment(payment, order):
    assert payment["created"] == order["datetime"]
    if payment["payment_url"] is not None:
        assert payment["payment_url"] == f"{order['url']}pay/{payment['local_id']}/"
    return {**payment, "created": MOMENT, "payment_url": bool(payment["payment_url"])}


def order_of(*positions, **changes):
    """What is answered to an order of positions, pending and of an unknown customer."""
    new = {
        "email": None,
        "expires": EXPIRES,
        "datetime": MOMENT,
        "last_modified": MOMENT,
        "positions": list(positions),
    }
    return order_body(**{**new, **changes})


def position_of(item, number=1, **changes):
    """A position of a new order."""
    return position_body(item=item.id, number=number, **changes)


def payment_of(**changes):
    """The payment of a new order, without the address to pay at."""
    return {
        "local_id": 1,
        "state": "created",
        "amount": "23.00",
        "created": MOMENT,
        "payment_date": None,
        "provider": "manual",
        "payment_url": True,
        "details": {},
        **changes,
    }


def sold(item, **changes):
    """A position as clients order it."""
    return {"item": item.id, **changes}
