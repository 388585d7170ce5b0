"""The end of the time to pay, and more of it."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import select, update

from pretixapi.models import Quota, db
from tests.locks import send_during
from tests.orders.asking import URL

NOT_PENDING = {"detail": "The order is not pending."}
NO_DATE = {"detail": "New date is missing."}
BAD_DATE = {"detail": "New date is invalid."}
PAST_DATE = {"detail": "The new expiry date needs to be in the future."}
NOT_EXTENDED = {"detail": "The order is not pending or expired."}
SOLD_OUT = {
    "detail": 'There is not enough quota available on quota "All" to perform the operation.'
}


@pytest.fixture
def sold_out(make, event):
    """An order that has expired, and whose place somebody else has got."""
    ticket = make.item(event)
    make.quota(event, ticket, size=1)
    make.position(make.order(event, status="e"), ticket)
    make.position(make.order(event, "OTHER"), ticket)


def test_pending_order_is_marked_as_expired(asking, ordered):
    ordered()
    assert asking.changes("mark_expired/") == {"status": "e"}


@pytest.mark.parametrize("status", ["p", "e", "c"])
def test_order_that_is_not_pending_does_not_expire(asking, ordered, status):
    ordered(status=status)
    assert asking.refusal("mark_expired/", {}) == NOT_PENDING


@pytest.mark.parametrize(
    ("zone", "said", "expires"),
    [
        ("UTC", "2030-05-05", "2030-05-05T23:59:59Z"),
        ("Europe/Berlin", "2030-05-05", "2030-05-05T21:59:59Z"),
        ("Europe/Berlin", "2030-01-05", "2030-01-05T22:59:59Z"),
        ("Europe/Berlin", "2030-05-05T10:00:00", "2030-05-05T21:59:59Z"),
        ("Europe/Berlin", "2030-05-05T22:30:00Z", "2030-05-06T21:59:59Z"),
        ("America/New_York", "9999-12-31", "9999-12-31T23:59:59Z"),
    ],
)
def test_order_is_extended_to_the_end_of_a_day_there(asking, ordered, zone, said, expires):
    asking.client.patch("events/sampleconf/", {"timezone": zone})
    ordered()
    assert asking.changes("extend/", {"expires": said}) == {"expires": expires}


def test_expired_order_is_pending_again(asking, ordered):
    ordered(status="e")
    assert asking.changes("extend/", {"expires": "2030-05-05"}) == {
        "status": "n",
        "expires": "2030-05-05T23:59:59Z",
    }


@pytest.mark.parametrize("body", [{}, {"expires": None}, {"expires": ""}])
def test_date_is_needed(asking, ordered, body):
    ordered()
    assert asking.refusal("extend/", body) == NO_DATE


@pytest.mark.parametrize("said", ["foo", "2030-02-30", 5, True, ["2030-05-05"], {"a": 1}, "\0"])
def test_what_is_no_date_is_refused(asking, ordered, said):
    ordered()
    assert asking.refusal("extend/", {"expires": said}) == BAD_DATE


@pytest.mark.parametrize("said", ["2026-01-01", "0001-01-01"])
def test_date_that_is_over_is_refused(asking, ordered, said):
    ordered()
    assert asking.refusal("extend/", {"expires": said}) == PAST_DATE


@pytest.mark.parametrize("status", ["p", "c"])
def test_order_that_is_not_to_be_paid_is_not_extended(asking, ordered, status):
    ordered(status=status)
    assert asking.refusal("extend/", {"expires": "2030-05-05"}) == NOT_EXTENDED


@pytest.mark.usefixtures("sold_out")
@pytest.mark.parametrize(
    ("action", "body"), [("extend/", {"expires": "2030-05-05"}), ("mark_paid/", {})]
)
def test_expired_order_gets_no_place_that_others_have(asking, action, body):
    assert asking.refusal(action, body) == SOLD_OUT


@pytest.mark.usefixtures("sold_out")
def test_places_are_not_looked_for_by_force(asking):
    body = {"expires": "2030-05-05", "force": True}
    assert asking.changes("extend/", body)["status"] == "n"


def test_quota_that_is_sold_out_by_it_is_closed(asking, make, event, client):
    ticket = make.item(event)
    quota = make.quota(event, ticket, size=1, close_when_sold_out=True)
    make.position(make.order(event, status="e"), ticket)
    asking.changes("mark_paid/")
    assert client.get(f"events/sampleconf/quotas/{quota.id}/").json["closed"] is True


def test_changes_are_logged(asking, ordered, logged):
    ordered()
    asking.changes("mark_expired/")
    asking.changes("extend/", {"expires": "2030-05-05"})
    assert logged() == [
        ("pretix.event.order.expired", "order", {}),
        (
            "pretix.event.order.expirychanged",
            "order",
            {"expires": [None, "2030-05-05T23:59:59Z"]},
        ),
    ]


def test_new_time_to_pay_ends_before_the_first_date_that_it_is_for(asking, make, organizer, client):
    event = make.event(organizer, has_subevents=True)
    settings = {"payment_term_last": "RELDATE/3/-/event__date_from/", "payment_term_days": 4000}
    client.patch("events/sampleconf/settings/", settings)
    ticket = make.item(event)
    order = make.order(event, status="c")
    for day in (20, 10):
        date = make.subevent(event, date_from=datetime(2030, 6, day, tzinfo=UTC))
        make.quota(event, ticket, subevent_id=date.id)
        make.position(order, ticket, subevent_id=date.id)
    assert asking.changes("reactivate/")["expires"] == "2030-06-07T23:59:59Z"


def test_order_that_waits_for_approval_does_not_expire(asking, ordered):
    ordered(require_approval=True)
    assert asking.refusal("mark_expired/", {}) == NOT_PENDING


@pytest.mark.usefixtures("sold_out")
def test_order_that_is_forced_waits_for_its_quotas(client, engine_name):
    if engine_name == "sqlite":
        pytest.skip("SQLite lets one request write at a time.")
    quota = db.session.scalars(select(Quota)).one()
    change = update(Quota).where(Quota.id == quota.id).values(close_when_sold_out=True)
    body = {"expires": "2030-05-05", "force": True}
    assert send_during(change, lambda: client.post(f"{URL}extend/", body)).status_code == 200
    db.session.rollback()
    assert db.session.get(Quota, quota.id).closed
