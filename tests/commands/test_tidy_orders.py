"""What becomes of orders that are not paid in time, and of old mail."""

from datetime import UTC, datetime, timedelta
from functools import partial

import pytest
from sqlalchemy import select

from pretixapi.models import Event, Order, OutgoingMail, db
from pretixapi.quotas.counting import count_taken

NOW = datetime.now(UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.fixture
def tidied(run):
    """Tidy, and return what is said of orders and the status of each."""

    def tidy():
        code, output, _ = run("tidy")
        assert code == 0
        (said,) = (line for line in output.splitlines() if line.startswith("Let "))
        return said, dict(db.session.execute(select(Order.code, Order.status)).all())

    return tidy


@pytest.fixture
def order(make, event):
    """A maker of an order of the event."""
    return partial(make.order, event)


@pytest.fixture
def setting(event):
    """A setter of settings of the event."""

    def set_one(**settings):
        db.session.get(Event, event.id).settings = settings
        db.session.commit()

    return set_one


def test_overdue_orders_expire_and_give_up_their_places(tidied, make, event, logged):
    item = make.item(event)
    quota = make.quota(event, item, size=2)
    for code, expires in (("OVER1", NOW - HOUR), ("LATER", NOW + HOUR)):
        make.position(make.order(event, code, expires=expires), item)
    for status in "pec":
        make.order(event, f"DONE{status}".upper(), status=status, expires=NOW - HOUR)
    assert tidied() == (
        "Let 1 orders expire.",
        {"OVER1": "e", "LATER": "n", "DONEP": "p", "DONEE": "e", "DONEC": "c"},
    )
    assert [taken.total for taken in count_taken([quota.id])] == [1]
    expired = db.session.scalars(select(Order).where(Order.code == "OVER1")).one()
    assert expired.last_modified >= NOW
    assert logged() == [("pretix.event.order.expired", "command", "Command line", "order", {})]


def test_orders_of_all_events_expire(tidied, make, event):
    elsewhere = make.event(make.organizer("other"))
    make.order(event, "ONE11", expires=NOW - HOUR)
    make.order(elsewhere, "TWO22", expires=NOW - HOUR)
    assert tidied() == ("Let 2 orders expire.", {"ONE11": "e", "TWO22": "e"})


def test_what_waits_for_the_organizer_does_not_expire(tidied, make, event):
    make.order(event, "WAITS", require_approval=True, expires=NOW - HOUR)
    make.fee(make.order(event, "OWING", expires=NOW - HOUR), fee_type="cancellation")
    assert tidied() == ("Let 0 orders expire.", {"WAITS": "n", "OWING": "n"})


def test_orders_do_not_expire_where_the_event_does_not_want_it(tidied, make, event, setting):
    setting(payment_term_expire_automatically=False)
    make.order(event, expires=NOW - HOUR)
    assert tidied() == ("Let 0 orders expire.", {"FOO42": "n"})


@pytest.mark.parametrize(("age", "status"), [(HOUR, "n"), (2 * DAY, "n"), (4 * DAY, "e")])
def test_days_of_grace_end_with_a_day(tidied, order, setting, age, status):
    setting(payment_term_expire_delay_days=2)
    order(expires=NOW - age)
    assert tidied()[1] == {"FOO42": status}


@pytest.mark.parametrize(
    ("age", "due", "stays"),
    [(31 * DAY, None, False), (29 * DAY, None, True), (31 * DAY, NOW, True)],
)
def test_old_mail_that_is_done_with_goes(run, event, age, due, stays):
    mail = {"recipient": "a@b.de", "sender": "c@d.de", "subject": "s", "body": "b"}
    moments = {"created": NOW - age, "due": due, "sent": None}
    db.session.add(OutgoingMail(event_id=event.id, **mail, **moments))
    db.session.commit()
    said = f"Removed {int(not stays)} mails of more than 30 days ago."
    assert said in run("tidy")[1].splitlines()
    assert len(db.session.scalars(select(OutgoingMail.id)).all()) == stays
