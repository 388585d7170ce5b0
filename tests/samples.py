"""An object of each kind, for URLs that name one."""

import re
from typing import Any

from sqlalchemy import select

from pretixapi.models import Event, Organizer, TeamToken, db
from tests.factories import Factory


def samples(make: Factory, organizer: Organizer, event: Event) -> dict[str, Any]:
    """Make an object of each kind; return what URLs call them, by the names of their parameters."""
    item, category = make.item(event), make.category(event)
    question = make.question(event)
    crew = make.team(organizer)
    make.token(crew)
    order = make.order(event, testmode=True)
    # What is ordered could not be deleted.
    sold = make.item(event)
    position, _ = make.position(order, sold), make.position(order, sold)
    # A payment and a refund have numbers of their own, and both are the first here.
    make.refund(order)
    place = make.checkin_list(event, include_pending=True)
    variation, _ = make.variation(item), make.variation(item)
    return {
        "organizer": organizer.slug,
        "event": event.slug,
        "team_id": crew.id,
        "token_id": db.session.scalars(select(TeamToken.id).filter_by(team_id=crew.id)).one(),
        "member_id": make.user("bob@example.org", crew).id,
        "invite_id": make.invite(crew, "carol@example.org").id,
        "category_id": category.id,
        "discount_id": make.discount(event).id,
        "item_property_id": make.item_meta_property(event, "day").id,
        "item_id": item.id,
        "variation_id": variation.id,
        "addon_id": make.addon(item, category).id,
        "bundle_id": make.bundle(item, make.item(event)).id,
        "program_time_id": make.program_time(item).id,
        "question_id": question.id,
        "option_id": make.option(question, "YES").id,
        "quota_id": make.quota(event).id,
        "subevent_id": make.subevent(event).id,
        "tax_rule_id": make.tax_rule(event).id,
        "property_id": make.meta_property(organizer, "Format").id,
        "secret_id": make.imported_secret(event, "foobar").id,
        "code": order.code,
        "position_id": position.id,
        "secret_or_id": position.secret,
        "list_id": place.id,
        "checkin_id": make.checkin(place, position, successful=False).id,
        "local_id": make.payment(order).local_id,
        "device_id": make.device(organizer).device_id,
        "identifier": make.sales_channel(organizer, "api.app").identifier,
    }


def filled(rule: str, found: dict[str, Any]) -> str:
    """Return a URL that a rule matches, with what was found in place of its parameters."""
    for name, value in found.items():
        rule = re.sub(rf"<(?:[^<>:]+:)?{name}>", str(value), rule)
    return rule
