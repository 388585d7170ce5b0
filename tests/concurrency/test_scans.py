"""Many scanners with one ticket: one of them lets it in."""

from functools import partial

import pytest

from pretixapi.models import Checkin, CheckinList, Order, checkin_list_items, db
from tests.client import ORGANIZER
from tests.concurrency.callers import at_once

REDEEM = f"{ORGANIZER}checkinrpc/redeem/"
SCANNERS = 32


@pytest.fixture
def ticket(make, event):
    """A paid ticket."""
    return make.position(make.order(event, status="p"), make.item(event))


@pytest.fixture
def place(make, event) -> CheckinList:
    return make.checkin_list(event)


@pytest.fixture
def scanned(callers, ticket, place):
    """What many scanners are told who scan at the same time."""

    def run(bodies):
        common = {"secret": ticket.secret, "lists": [place.id]}
        tasks = [
            partial(caller.send, "POST", REDEEM, json={**common, **body})
            for caller, body in zip(callers(len(bodies)), bodies, strict=True)
        ]
        answers = at_once(tasks)
        return sorted((each.status, each.json.get("reason")) for each in answers)

    return run


def stored(**values):
    db.session.rollback()
    return db.session.query(Checkin).filter_by(**values).count()


def test_ticket_is_let_in_once(scanned, check_file):
    told = scanned([{"nonce": f"n{number}"} for number in range(SCANNERS)])
    assert told == [(201, None), *[(400, "already_redeemed")] * (SCANNERS - 1)]
    assert (stored(successful=True), stored(successful=False)) == (1, SCANNERS - 1)
    check_file()


def test_scan_that_is_sent_again_and_again_is_one(scanned):
    assert scanned([{"nonce": "same"}] * SCANNERS) == [(201, None)] * SCANNERS
    assert (stored(successful=True), stored(successful=False)) == (1, 0)


def test_addon_is_let_in_once_by_its_code_or_that_of_its_ticket(
    scanned, make, event, ticket, place
):
    workshop = make.item(event)
    order = db.session.get(Order, ticket.order_id)
    addon = make.position(order, workshop, addon_to_id=ticket.id, secret="addon")
    link = {"checkin_list_id": place.id, "item_id": workshop.id}
    db.session.execute(checkin_list_items.insert().values(**link))
    place.all_products, place.addon_match = False, True
    db.session.commit()
    bodies = [{}, {"secret": addon.secret}] * (SCANNERS // 2)
    assert [told for told in scanned(bodies) if told[0] == 201] == [(201, None)]
    assert stored(successful=True, position_id=addon.id) == 1
