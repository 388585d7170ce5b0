"""What a new order charges for: its positions with prices and taxes."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Row

from pretixapi.orders.creation.catalogue import Catalogue
from pretixapi.orders.creation.validity import validity
from pretixapi.orders.currencies import smallest_unit
from pretixapi.orders.prices import (
    bundle_of,
    bundled_price,
    catalogue_price,
    is_included,
)
from pretixapi.orders.taxes import NOTHING, Address, Taxed, tax_amount, tax_price
from pretixapi.settings.effective import Settings

Line = dict[str, Any]
# What a client says of a position and goes into its columns as it is.
AS_GIVEN = (
    *("positionid", "item_id", "variation_id", "subevent_id", "discount_id"),
    *("attendee_name", "company", "street", "zipcode", "city", "state"),
)
# These are nothing where they are empty.
EMPTY_IS_NULL = ("attendee_email", "country", "secret")


@dataclass(frozen=True)
class Sale:
    """Where and when something is sold, what of, and to whom."""

    event: Row
    settings: Settings
    catalogue: Catalogue
    address: Address | None
    now: datetime

    @property
    def unit(self) -> Decimal:
        """Return the smallest amount of the currency."""
        return smallest_unit(self.event.currency)


@dataclass(frozen=True)
class Product:
    """What a position is for, and the item that it is an add-on to."""

    item: Row
    variation: Row | None
    subevent: Row | None
    main: Row | None

    @property
    def price(self) -> Decimal:
        """Return what it costs by the catalogue."""
        return catalogue_price(self.item, self.variation, self.subevent)


def position_lines(given: Sequence[Mapping[str, Any]], sale: Sale) -> list[Line]:
    """Return the columns of the positions of an order, but for what makes them tickets."""
    items = {values["positionid"]: sale.catalogue.items[values["item_id"]] for values in given}
    products = [_product(values, items, sale.catalogue) for values in given]
    bundles = _bundles(given, products)
    bundled = Counter()
    for values, bundle in zip(given, bundles, strict=True):
        if bundle is not None:
            bundled[values["addon_to"]] += bundled_price(bundle)
    return [
        {
            **_columns(values),
            **_validity(values, product, sale),
            **_priced(values, product, bundle, bundled[values["positionid"]], sale),
            "is_bundled": bundle is not None,
        }
        for values, product, bundle in zip(given, products, bundles, strict=True)
    ]


def _product(values: Mapping[str, Any], items: Mapping[int, Row], catalogue: Catalogue) -> Product:
    return Product(
        items[values["positionid"]],
        catalogue.variations.get(values.get("variation_id")),
        catalogue.subevents.get(values.get("subevent_id")),
        items.get(values.get("addon_to")),
    )


def _bundles(
    given: Sequence[Mapping[str, Any]], products: Sequence[Product]
) -> list[Mapping[str, Any] | None]:
    """Return for each position the bundle of its main position that it fills, if it does.

    Clients may say whether it does; otherwise it does as long as there is room.
    """
    filled: Counter = Counter()
    found = []
    for values, product in zip(given, products, strict=True):
        bundle = product.main and bundle_of(product.main, product.item, product.variation)
        if bundle and values.get("is_bundled") is None:
            place = (values["addon_to"], bundle["item"], bundle["variation"])
            filled[place] += 1
            bundle = bundle if filled[place] <= bundle["count"] else None
        found.append(None if values.get("is_bundled") is False else bundle)
    return found


def _priced(
    values: Mapping[str, Any],
    product: Product,
    bundle: Mapping[str, Any] | None,
    bundled: Decimal,
    sale: Sale,
) -> Line:
    rule_id = product.item.tax_rule_id
    rule = sale.catalogue.tax_rules.get(rule_id)
    price = values.get("price")
    if price is not None:
        taxed = tax_amount(rule, price, sale.address, sale.unit)
    elif bundle is not None:
        taxed = tax_amount(rule, bundled_price(bundle), sale.address, sale.unit)
    elif product.main is not None and is_included(product.main, product.item):
        taxed = tax_amount(rule, NOTHING, sale.address, sale.unit)
    else:
        taxed = tax_price(rule, product.price, sale.address, sale.unit, bundled)
    return {"tax_rule_id": rule_id, **taxed_columns("price", taxed)}


def taxed_columns(name: str, taxed: Taxed) -> Line:
    """Return the columns of an amount, of which `name` is one, and of what of it is tax."""
    return {
        name: taxed.price,
        "tax_rate": taxed.rate,
        "tax_value": taxed.tax,
        "tax_code": taxed.code,
        "needs_approval": taxed.needs_approval,
    }


def _columns(values: Mapping[str, Any]) -> Line:
    return {
        **{name: values.get(name) for name in AS_GIVEN},
        **{name: values.get(name) or None for name in EMPTY_IS_NULL},
        "attendee_name_parts": values.get("attendee_name_parts") or {},
        "addon_to": values.get("addon_to"),
        "answers": values.get("answers", ()),
        "is_given": bool(values.get("secret")),
    }


def _validity(values: Mapping[str, Any], product: Product, sale: Sale) -> Line:
    start, end = values.get("valid_from"), values.get("valid_until")
    if start is None and end is None:
        zone = ZoneInfo(sale.event.timezone)
        start, end = validity(product.item, values.get("requested_valid_from"), sale.now, zone)
    return {"valid_from": start, "valid_until": end}
