"""Rules that tax customers by where and what they are; the first that matches counts."""

from functools import cache
from typing import Any

from jsonschema import Draft202012Validator

from pretixapi.http.fields import Field
from pretixapi.tax_rules.codes import TAX_CODES
from pretixapi.world import COUNTRIES, COUNTRIES_WITH_STATES, subdivisions

# There are some 250 countries, and few of them need several rules.
MOST = 1000
# A fault quotes what is wrong, however long that is: so much is told of its beginning and its end.
HALF = 100
ANY_COUNTRY, ANY_EU_COUNTRY = "ZZ", "EU"
# Its states are provinces, and no province has a tax of its own.
WITHOUT_STATE_TAX = {"IT"}

RULE = {
    "type": "object",
    "required": ["country", "address_type", "action"],
    "additionalProperties": False,
    "properties": {
        "country": {
            "type": "string",
            "description": "A country, a state such as US-NY, any of the EU (EU), or any (ZZ).",
        },
        "address_type": {
            "description": "What the customer must be; empty for anybody.",
            "enum": ["", "individual", "business", "business_vat_id"],
        },
        "action": {
            "description": "What becomes of a sale to such a customer.",
            "enum": ["vat", "reverse", "no", "block", "require_approval"],
        },
        "rate": {
            "description": "The rate in percent, where it is not that of the tax rule.",
            "type": ["string", "null"],
            "pattern": r"^[0-9]{1,3}(\.[0-9]{1,4})?$",
        },
        "code": {
            "description": "The tax code, where it is not that of the tax rule.",
            "enum": [None, "", *TAX_CODES],
        },
        "invoice_text": {
            "description": "What the invoice is to say, by language.",
            "type": ["object", "null"],
            "maxProperties": 100,
            "additionalProperties": False,
            "patternProperties": {
                "^[a-zA-Z0-9_-]+$": {"type": "string", "pattern": r"^[^\u0000]*$"}
            },
        },
        # Forms of pretix have left these two behind; they mean nothing.
        "ORDER": {"type": "number", "minimum": -(2**63), "maximum": 2**63 - 1},
        "DELETE": {"type": "boolean"},
    },
}


def places() -> list[str]:
    """Return all that a rule may have for its country."""
    states = [
        f"{country}-{state}"
        for country in sorted(COUNTRIES_WITH_STATES - WITHOUT_STATE_TAX)
        for state in sorted(subdivisions(country))
    ]
    return [ANY_COUNTRY, ANY_EU_COUNTRY, *COUNTRIES, *states]


@cache
def validator() -> Draft202012Validator:
    """Return what judges a list of rules."""
    properties = {**RULE["properties"], "country": {"enum": places()}}
    rule = {**RULE, "properties": properties}
    # The length comes first: nobody is to wait for the rest of a list that is too long.
    return Draft202012Validator({"type": "array", "maxItems": MOST, "items": rule})


class CustomRules(Field):
    """A list of rules; the first fault alone is told."""

    default_error_messages = {
        "invalid": "Your set of rules is not valid. Error message: {reason}",
    }

    def convert(self, value: Any) -> list[dict[str, Any]]:
        """Return the rules as they are."""
        reason = _first_fault(value)
        if reason is not None:
            raise self.make_error("invalid", reason=reason)
        return value

    def json_schema(self) -> dict[str, Any]:
        """Describe the list, less the places, which are too many to be read."""
        return {"type": "array", "maxItems": MOST, "items": RULE}


def _first_fault(value: Any) -> str | None:
    try:
        error = next(validator().iter_errors(value), None)
    except RecursionError:
        return "It is nested too deeply."
    return error and _shortened(f"{error.message} ({error.json_path})")


def _shortened(text: str) -> str:
    # What is wrong stands first, and how at the end.
    return text if len(text) <= 2 * HALF else f"{text[:HALF]} … {text[-HALF:]}"
