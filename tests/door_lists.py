"""The lists about check-in, and what adds an entry to each."""

from sqlalchemy import select

from pretixapi.models import CheckinList, Order, db
from tests.order_lists import add_position, the_event, the_order

EVENT = "/api/v1/organizers/<organizer>/events/<event>/"
# What tells nothing unless it is asked about some list has tests of its own.
SEARCHES = {"/api/v1/organizers/<organizer>/checkinrpc/search/"}


def the_list(make):
    return db.session.scalars(select(CheckinList)).first() or make.checkin_list(the_event())


def add_list(make, _organizer, number):
    place = make.checkin_list(the_event(), f"x{number}y", subevent_id=make.subevent(the_event()).id)
    make.checkin(place, make.position(the_order(make), make.item(the_event())))


def add_ticket(make, organizer, number):
    add_position(make, organizer, number)
    db.session.scalars(select(Order)).first().status = "p"
    db.session.commit()


def add_checkin(make, _organizer, number):
    position = make.position(the_order(make), make.item(the_event()))
    failed = {"successful": False, "error_explanation": f"x{number}y"}
    make.checkin(the_list(make), position, **failed)


DOOR_LISTS = {
    f"{EVENT}checkinlists/": (add_list, "x{}y"),
    f"{EVENT}checkinlists/<list_id>/positions/": (add_ticket, "x{}y"),
    f"{EVENT}checkins/": (add_checkin, "x{}y"),
}
