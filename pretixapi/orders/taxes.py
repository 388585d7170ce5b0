"""What of a price is tax, given a tax rule and the address that the invoice goes to."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from pretixapi.tax_rules.custom_rules import ANY_COUNTRY, ANY_EU_COUNTRY
from pretixapi.world import VAT_COUNTRIES

NOTHING = Decimal("0.00")
# Those of the list that collect VAT but are no members.
EU_COUNTRIES = frozenset(VAT_COUNTRIES) - {"CH", "NO"}
REVERSE_CHARGE, EXPORT, OUT_OF_SCOPE = "AE", "G", "O"
USUAL: Mapping[str, Any] = {"action": "vat"}

NOT_SOLD_THERE = "One of the products is not sold to this address."

# An invoice address as answers have it; a tax rule, a row.
Address = Mapping[str, Any]


class NotSold(Exception):  # noqa: N818
    """Say that a tax rule forbids to sell to an address."""


@dataclass(frozen=True)
class Taxed:
    """What has to be paid, and what of it is tax."""

    price: Decimal
    rate: Decimal = NOTHING
    tax: Decimal = NOTHING
    code: str | None = None
    needs_approval: bool = False


def rounded(amount: Decimal, unit: Decimal) -> Decimal:
    """Return an amount in whole units of its currency, with two places as all amounts have."""
    return amount.quantize(unit, ROUND_HALF_UP) + NOTHING


def net_of(gross: Decimal, rate: Decimal, unit: Decimal) -> Decimal:
    """Return what remains of a price without its tax."""
    return rounded(gross * 100 / (100 + rate), unit)


def gross_of(net: Decimal, rate: Decimal, unit: Decimal) -> Decimal:
    """Return a price with its tax."""
    return rounded(net * (100 + rate) / 100, unit)


def tax_price(
    rule: Any, price: Decimal, address: Address | None, unit: Decimal, bundled: Decimal = NOTHING
) -> Taxed:
    """Tax a price out of the catalogue: the rule says whether its tax is in it already.

    `bundled` is what others have of it, their taxes included.
    """
    if rule is None:
        return Taxed(max(price - bundled, NOTHING))
    due = _due(rule, address)
    gross = price if rule.price_includes_tax else gross_of(price, rule.rate, unit)
    gross = max(gross - bundled, NOTHING)
    if due.rate != rule.rate and _follows_rate(rule):
        # What we get for it stays the same.
        gross = gross_of(net_of(gross, rule.rate, unit), due.rate, unit)
    return _tax_gross(gross, due, unit)


def tax_amount(rule: Any, amount: Decimal, address: Address | None, unit: Decimal) -> Taxed:
    """Tax an amount that is to be paid in any case."""
    return Taxed(amount) if rule is None else _tax_gross(amount, _due(rule, address), unit)


def _tax_gross(gross: Decimal, due: Taxed, unit: Decimal) -> Taxed:
    # Without a rate there is no tax, even on what clients want rounded otherwise.
    tax = gross - net_of(gross, due.rate, unit) if due.rate else NOTHING
    return Taxed(gross, due.rate, tax, due.code, due.needs_approval)


def _follows_rate(rule: Any) -> bool:
    return not (rule.price_includes_tax and rule.keep_gross_if_rate_changes)


def _due(rule: Any, address: Address | None) -> Taxed:
    """Return the rate and the code for an address, without a price."""
    if rule.custom_rules:
        return _due_by_custom_rule(rule, _matching(rule.custom_rules, address))
    code = _exemption(rule, address)
    if code is not None:
        return Taxed(NOTHING, NOTHING, NOTHING, code)
    return Taxed(NOTHING, rule.rate, NOTHING, rule.code)


def _due_by_custom_rule(rule: Any, custom: Mapping[str, Any]) -> Taxed:
    action = custom["action"]
    if action == "block":
        raise NotSold
    if action in ("reverse", "no"):
        usual = REVERSE_CHARGE if action == "reverse" else OUT_OF_SCOPE
        return Taxed(NOTHING, NOTHING, NOTHING, custom.get("code") or usual)
    rate = custom.get("rate")
    return Taxed(
        NOTHING,
        rule.rate if rate is None else Decimal(rate),
        NOTHING,
        custom.get("code") or rule.code,
        needs_approval=action == "require_approval",
    )


def _exemption(rule: Any, address: Address | None) -> str | None:
    """Return the code that says why no tax is due, if that is so."""
    if not rule.eu_reverse_charge or not address or not address["country"]:
        return None
    if address["country"] not in EU_COUNTRIES:
        return EXPORT
    is_abroad = address["country"] != rule.home_country
    return REVERSE_CHARGE if is_abroad and _has_vat_id(address) else None


def _has_vat_id(address: Address) -> bool:
    return bool(address["is_business"] and address["vat_id"] and address["vat_id_validated"])


def _matching(rules: list[Mapping[str, Any]], address: Address | None) -> Mapping[str, Any]:
    """Return the first rule for an address; what is not known of it is nothing in particular."""
    if not address:
        return USUAL
    return next((rule for rule in rules if _matches(rule, address)), USUAL)


def _matches(rule: Mapping[str, Any], address: Address) -> bool:
    country, _, state = rule["country"].partition("-")
    is_there = (
        country == ANY_COUNTRY
        or (country == ANY_EU_COUNTRY and address["country"] in EU_COUNTRIES)
        or (country == address["country"] and state in ("", address["state"]))
    )
    kinds = {
        "individual": not address["is_business"],
        "business": address["is_business"],
        "business_vat_id": _has_vat_id(address),
    }
    return is_there and kinds.get(rule["address_type"], True)
