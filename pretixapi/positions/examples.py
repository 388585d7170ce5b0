"""What the documentation shows of positions."""

from typing import Any

POSITION: dict[str, Any] = {
    "id": 23442,
    "order": "ABC12",
    "positionid": 1,
    "item": 1345,
    "variation": None,
    "price": "23.00",
    "attendee_name": "Peter Miller",
    "attendee_name_parts": {"_scheme": "full", "full_name": "Peter Miller"},
    "company": None,
    "street": None,
    "zipcode": None,
    "city": None,
    "country": None,
    "state": None,
    "discount": None,
    "attendee_email": None,
    "voucher": None,
    "tax_rate": "0.00",
    "tax_value": "0.00",
    "secret": "z3fsn8jyufm5kpk768q69gkbyr5f4h6w",
    "addon_to": None,
    "subevent": None,
    "checkins": [
        {
            "id": 1337,
            "datetime": "2017-12-25T12:45:23Z",
            "list": 44,
            "auto_checked_in": False,
            "gate": None,
            "device": 2,
            "device_id": 1,
            "type": "entry",
        }
    ],
    "print_logs": [],
    "downloads": [],
    "answers": [
        {
            "question": 12,
            "answer": "Vegan",
            "question_identifier": "WY3TP9SL",
            "options": [21],
            "option_identifiers": ["SNL7CKXM"],
        }
    ],
    "tax_rule": None,
    "pseudonymization_id": "MQLJVANO3B",
    "seat": None,
    "canceled": False,
    "tax_code": None,
    "valid_from": None,
    "valid_until": None,
    "blocked": None,
    "voucher_budget_use": None,
    "plugin_data": {},
}
