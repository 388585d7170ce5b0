"""Orders that are not placed: clients want to know what they would be like."""

from collections.abc import Mapping, Sequence
from typing import Any

from flask import g

from pretixapi.http import fields
from pretixapi.http.fields.dates import write_moment
from pretixapi.orders.creation.lines import Line
from pretixapi.positions.queries import WRITTEN
from pretixapi.questions.answers import Answer
from pretixapi.uploads.fields import media_url

CODE = PSEUDONYM = "PREVIEW"
NO_ID = 0

write_rate = fields.Rate().writer()
# What no position has that was not placed.
BLANK = {
    **dict.fromkeys(("voucher", "seat", "blocked", "voucher_budget_use")),
    **dict.fromkeys(("checkins", "print_logs", "downloads"), ()),
    "canceled": False,
    "plugin_data": {},
}


def preview(
    order: Line, positions: Sequence[Line], fees: Sequence[Line], values: Mapping[str, Any]
) -> dict[str, Any]:
    """Return an order as answers show it, with nothing that only what is stored has."""
    slug = g.event.slug
    return {
        **order,
        "code": CODE,
        "event": slug,
        "datetime": None,
        "payment_date": None,
        "payment_provider": None,
        "fees": [_fee(fee) for fee in fees],
        "positions": [_position(line) for line in positions],
        "payments": [],
        "refunds": [],
        "sales_channel": values.get("sales_channel", "web"),
        "url": f"/{g.organizer_slug}/{slug}/order/{CODE}/{order['secret']}/",
        "cancellation_date": None,
    }


def _position(line: Line) -> Line:
    values = {
        **BLANK,
        **line,
        "id": NO_ID,
        "order": "",
        "item": line["item_id"],
        "variation": line["variation_id"],
        "subevent": line["subevent_id"],
        "discount": line["discount_id"],
        "tax_rule": line["tax_rule_id"],
        "addon_to": NO_ID if line["addon_to"] else None,
        "secret": line["secret"] or "",
        "pseudonymization_id": PSEUDONYM,
        "answers": [_answer(answer) for answer in line["answers"]],
        "price": str(line["price"]),
        "tax_rate": write_rate(line["tax_rate"]),
        "tax_value": str(line["tax_value"]),
        "valid_from": line["valid_from"] and write_moment(line["valid_from"]),
        "valid_until": line["valid_until"] and write_moment(line["valid_until"]),
    }
    return {name: values[name] for name in WRITTEN}


def _answer(answer: Answer) -> dict[str, Any]:
    return {
        "question": answer.question_id,
        "answer": answer.answer if answer.file is None else media_url() + answer.file,
        "question_identifier": answer.identifier,
        "options": list(answer.option_ids),
        "option_identifiers": list(answer.option_identifiers),
    }


def _fee(fee: Line) -> dict[str, Any]:
    return {
        "id": NO_ID,
        "fee_type": fee["fee_type"],
        "value": str(fee["value"]),
        "description": fee["description"],
        "internal_type": fee["internal_type"],
        "tax_rate": write_rate(fee["tax_rate"]),
        "tax_value": str(fee["tax_value"]),
        "tax_rule": fee["tax_rule_id"],
        "tax_code": fee["tax_code"],
        "canceled": False,
    }
