"""What the fields of a new order must hold to beyond their types."""

import re
from typing import Any

from pretixapi.http.errors import Invalid
from pretixapi.http.fields import absent, shown
from pretixapi.orders.addresses import written_address
from pretixapi.orders.creation.catalogue import read_catalogue
from pretixapi.orders.creation.fields import NO_OBJECT
from pretixapi.orders.creation.judging import judge_positions
from pretixapi.orders.creation.queries import place_row
from pretixapi.orders.providers import UNKNOWN, is_known
from pretixapi.settings.effective import event_settings

CODE = re.compile("[A-Z0-9]+")
WRONG_CODE = "This order code contains invalid characters."
TAKEN = "This order code is already in use."
APPROVED = "An order that is paid needs no approval."
USUAL_CHANNEL = "web"

Values = dict[str, Any]


def find_event(values: Values) -> None:
    """Read what all the other rules look at."""
    channel = values.get("sales_channel", USUAL_CHANNEL)
    event = place_row(channel, values.get("code"))
    values["event"] = event
    values["settings"] = event_settings(event.inherited, event.stored)


def check_code(values: Values) -> None:
    """Refuse a code that no order may have, or that one has."""
    code = values.get("code")
    if code and not CODE.fullmatch(code):
        raise Invalid({"code": [WRONG_CODE]})
    if code and values["event"].is_code_taken:
        raise Invalid({"code": [TAKEN]})


def check_provider(values: Values) -> None:
    """Refuse a payment provider that the event does not have."""
    provider = values.get("payment_provider")
    if provider and not is_known(provider, values["event"].plugins):
        raise Invalid({"payment_provider": [UNKNOWN]})


def check_channel(values: Values) -> None:
    """Refuse a sales channel that the organizer does not have."""
    if values["event"].sales_channel_id is None:
        identifier = shown(values.get("sales_channel", USUAL_CHANNEL))
        raise Invalid({"sales_channel": [NO_OBJECT.format("identifier", identifier)]})


def check_approval(values: Values) -> None:
    """Refuse what has been paid and waits for somebody to say whether it may be."""
    if values.get("require_approval") and values.get("status") == "p":
        raise Invalid({"require_approval": [APPROVED]})


def check_address(values: Values) -> None:
    """Write the invoice address as answers have it."""
    address = values.get("invoice_address")
    if address is not None:
        scheme = values["settings"]["name_scheme"]
        values["invoice_address"] = written_address(address, scheme)


def check_positions(values: Values) -> None:
    """Refuse positions of what the event does not sell, and what does not go together."""
    positions = values.get("positions")
    fees = values.get("fees", ())
    values["catalogue"] = read_catalogue(positions.values if positions else (), fees)
    if positions is None:
        return
    judge_positions(positions, values["catalogue"], values["settings"]["name_scheme"])
    if any(positions.faults):
        raise Invalid({"positions": positions.faults})


def check_fees(values: Values) -> None:
    """Refuse tax rules that the event does not have."""
    known = {None, *values["catalogue"].tax_rules}
    rules = [fee.get("tax_rule_id") for fee in values.get("fees", ())]
    faults = [{} if each in known else {"tax_rule": [absent(each)]} for each in rules]
    if any(faults):
        raise Invalid({"fees": faults})


FIELD_RULES = (
    find_event,
    check_code,
    check_provider,
    check_channel,
    check_approval,
    check_address,
    check_positions,
    check_fees,
)
