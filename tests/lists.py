"""Every list there is, and what adds an entry to it."""

from collections.abc import Callable
from datetime import UTC, datetime

from sqlalchemy import select

from pretixapi.models import Event, Item, LogEntry, Question, Team, db
from tests.door_lists import DOOR_LISTS
from tests.factories import Factory
from tests.order_lists import ORDER_LISTS

API = "/api/v1/"
ORGANIZER = f"{API}organizers/<organizer>/"
EVENT = f"{ORGANIZER}events/<event>/"
ITEM = f"{EVENT}items/<item_id>/"
TEAM = f"{ORGANIZER}teams/<team_id>/"


def the_event():
    return db.session.scalars(select(Event).order_by(Event.id)).first()


def the_item(make):
    return db.session.scalars(select(Item).order_by(Item.id)).first() or make.item(the_event())


def the_question(make):
    return db.session.scalars(select(Question)).first() or make.question(the_event())


def add_event(make, organizer, number):
    make.event(organizer, f"e{number}")


def add_property(make, organizer, number):
    make.meta_property(organizer, f"p{number}")


def add_entry(_make, organizer, number):
    entry = {"action": f"test.{number}", "actor_type": "token", "actor_name": "Test"}
    event_id = the_event().id
    db.session.add(
        LogEntry(
            organizer_id=organizer.id,
            event_id=event_id,
            event_slug="sampleconf",
            datetime=datetime.now(UTC),
            object_type="event",
            object_id=event_id,
            changes={},
            **entry,
        )
    )
    db.session.commit()


def add_channel(make, organizer, number):
    make.sales_channel(organizer, f"api.c{number}")


def add_secret(make, _organizer, number):
    make.imported_secret(the_event(), f"s{number}")


def add_category(make, _organizer, number):
    make.category(the_event(), f"c{number}")


def add_discount(make, _organizer, number):
    make.discount(the_event(), f"d{number}")


def add_item(make, _organizer, number):
    event = the_event()
    item = make.item(event, f"i{number}")
    make.addon(item, make.category(event))
    make.bundle(item, item)
    make.program_time(item)
    make.variation(item)


def add_addon(make, _organizer, _number):
    make.addon(the_item(make), make.category(the_event()))


def add_bundle(make, _organizer, _number):
    item = the_item(make)
    make.bundle(item, item)


def add_program_time(make, _organizer, number):
    make.program_time(the_item(make), location={"en": f"l{number}"})


def add_variation(make, _organizer, number):
    make.variation(the_item(make), f"v{number}")


def add_item_property(make, _organizer, number):
    make.item_meta_property(the_event(), f"p{number}")


def add_quota(make, _organizer, number):
    event = the_event()
    item = make.item(event)
    make.quota(event, item, make.variation(item), name=f"q{number}")


def add_question(make, _organizer, number):
    question = make.question(the_event(), f"q{number}")
    make.option(question, f"o{number}")


def add_option(make, _organizer, number):
    make.option(the_question(make), f"o{number}")


def add_subevent(make, _organizer, number):
    make.subevent(the_event(), f"d{number}")


def add_tax_rule(make, _organizer, number):
    make.tax_rule(the_event(), str(number), name={"en": f"t{number}"})


def the_team():
    return db.session.scalars(select(Team).order_by(Team.id)).first()


def add_team(make, organizer, number):
    make.team(organizer).name = f"crew{number}"
    db.session.commit()


def add_token(make, _organizer, number):
    make.token(the_team(), f"till{number}")


def add_member(make, _organizer, number):
    make.user(f"member{number}@example.org", the_team())


def add_invite(make, _organizer, number):
    make.invite(the_team(), f"guest{number}@example.org")


def add_device(make, organizer, number):
    make.device(organizer, name=f"scanner{number}")


Add = Callable[[Factory, object, int], None]

# For each list, what adds an entry, and a text that is in the entry of that number alone; none
# where there is no text to search.
LISTS: dict[str, tuple[Add, str | None]] = {
    **ORDER_LISTS,
    **DOOR_LISTS,
    f"{ORGANIZER}events/": (add_event, "e{}"),
    f"{ORGANIZER}event_meta_properties/": (add_property, "p{}"),
    f"{ORGANIZER}saleschannels/": (add_channel, "api.c{}"),
    f"{ORGANIZER}teams/": (add_team, "crew{}"),
    f"{ORGANIZER}devices/": (add_device, "scanner{}"),
    f"{TEAM}tokens/": (add_token, "till{}"),
    f"{TEAM}members/": (add_member, "member{}"),
    f"{TEAM}invites/": (add_invite, "guest{}"),
    f"{ORGANIZER}log/": (add_entry, "test.{}"),
    f"{ORGANIZER}subevents/": (add_subevent, "d{}"),
    f"{EVENT}log/": (add_entry, "test.{}"),
    f"{EVENT}categories/": (add_category, "c{}"),
    f"{EVENT}discounts/": (add_discount, "d{}"),
    f"{EVENT}imported_secrets/": (add_secret, "s{}"),
    f"{EVENT}item_meta_properties/": (add_item_property, "p{}"),
    f"{EVENT}items/": (add_item, "i{}"),
    f"{ITEM}addons/": (add_addon, None),
    f"{ITEM}bundles/": (add_bundle, None),
    f"{ITEM}program_times/": (add_program_time, "l{}"),
    f"{ITEM}variations/": (add_variation, "v{}"),
    f"{EVENT}questions/": (add_question, "q{}"),
    f"{EVENT}questions/<question_id>/options/": (add_option, "o{}"),
    f"{EVENT}quotas/": (add_quota, "q{}"),
    f"{EVENT}subevents/": (add_subevent, "d{}"),
    f"{EVENT}taxrules/": (add_tax_rule, "t{}"),
}
