"""Judging what clients want of positions by the rules for those of new orders."""

from typing import Any

from pretixapi.http.errors import Invalid
from pretixapi.http.fields import shown
from pretixapi.models import OrderPosition, TaxRule
from pretixapi.objects.relations import refuse_absent
from pretixapi.orders.changes.queries import positions_of
from pretixapi.orders.creation.catalogue import Catalogue, read_catalogue
from pretixapi.orders.creation.fields import NO_OBJECT
from pretixapi.orders.creation.judging import CHECKS
from pretixapi.orders.creation.queries import place_row
from pretixapi.orders.names import take_name
from pretixapi.positions.changes import queries
from pretixapi.positions.changes.queries import Found
from pretixapi.positions.secrets import EXISTS, taken_secrets
from pretixapi.questions.answers import Answer
from pretixapi.settings.effective import event_settings

PRODUCT = ("item_id", "variation_id", "subevent_id")
PLACE = ("country", "state")
# What clients answer to keep the file that was sent.
KEEP = "file:keep"

Values = dict[str, Any]


def judge_change(values: Values, found: Found) -> None:
    """Refuse what a position cannot become; fields that are judged together are completed."""
    position = found.position
    for names in (PRODUCT, PLACE):
        if not values.keys().isdisjoint(names):
            for name in names:
                values.setdefault(name, getattr(position, name))
    judged = {"subevent_id": position.subevent_id, **values}
    kept = _take_kept_files(judged, position)
    _judge(judged)
    if "answers" in values:
        values["answers"] = [*judged["answers"], *kept]
    values.update({name: judged[name] for name in judged if name.startswith("attendee_")})


def judge_addition(values: Values) -> None:
    """Refuse what cannot be added to an order, which is locked by this."""
    faults = {}
    for check in (_find_order, _find_main, _judge):
        try:
            check(values)
        except Invalid as fault:
            faults.update(fault.body)
    if faults:
        raise Invalid(faults)


def check_tax_rule(values: Values, _found: Found) -> None:
    """Refuse a tax rule that the event does not have."""
    refuse_absent(values, {"tax_rule_id": TaxRule}, here=True)


def check_secret(values: Values, found: Found | None = None) -> None:
    """Refuse a secret that another ticket has, or had."""
    secret = values.get("secret")
    if secret and not (found and found.position.secret == secret) and taken_secrets({secret}):
        raise Invalid({"secret": [EXISTS]})


def _judge(values: Values) -> None:
    values["event"] = event = place_row()
    values["settings"] = event_settings(event.inherited, event.stored)
    values["catalogue"] = read_catalogue([*values.get("family", ()), values], ())
    faults: dict[str, Any] = {}
    for check in (*CHECKS, _take_name):
        try:
            check(values, values["catalogue"])
        except Invalid as fault:
            faults = {**fault.body, **faults}
    if faults:
        raise Invalid(faults)


def _take_name(values: Values, _catalogue: Catalogue) -> None:
    take_name(values, "attendee_", values["settings"]["name_scheme"])


def _take_kept_files(values: Values, position: OrderPosition) -> list[Answer]:
    """Take the answers out that keep the file which is there, and return them."""
    files = queries.files_of(position) if "answers" in values else {}
    kept = [
        each
        for each in values.get("answers", ())
        if each.get("answer") == KEEP and each["question_id"] in files
    ]
    if kept:
        values["answers"] = [each for each in values["answers"] if each not in kept]
    return [files[each["question_id"]] for each in kept]


def _find_order(values: Values) -> None:
    code = values.get("order")
    if code is None:
        return
    order = queries.lock_order(code)
    if order is None:
        raise Invalid({"order": [NO_OBJECT.format("code", shown(code))]})
    values["order"] = order
    values["positions"] = positions_of(order)


def _find_main(values: Values) -> None:
    """Find the position that the new one is an add-on to, and the add-ons that it has so far."""
    number, positions = values.get("addon_to"), values.get("positions", ())
    main = next((each for each in positions if each.positionid == number), None)
    if number is not None and "order" in values and (main is None or main.addon_to_id):
        raise Invalid({"addon_to": [NO_OBJECT.format("positionid", number)]})
    values["main"] = main
    values["family"] = [
        _as_given(each, main)
        for each in positions
        if main and main.id in (each.id, each.addon_to_id)
    ]


def _as_given(position: OrderPosition, main: OrderPosition) -> Values:
    """Return what a client would have said of a position that is there."""
    return {
        "positionid": position.positionid,
        **{name: getattr(position, name) for name in PRODUCT},
        "price": position.price,
        "addon_to": None if position is main else main.positionid,
        "is_bundled": position.is_bundled or None,
    }
