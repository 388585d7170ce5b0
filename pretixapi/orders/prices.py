"""What tickets cost by the catalogue."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from pretixapi.orders.taxes import NOTHING


def catalogue_price(item: Any, variation: Any = None, subevent: Any = None) -> Decimal:
    """Return the price of an item or its variation, on a date if there is one.

    `subevent` has the prices that differ on that date, by the texts of the ids.
    """
    price = item.default_price
    if variation is not None and variation.default_price is not None:
        price = variation.default_price
    if subevent is None:
        return price
    prices, sold = (
        (subevent.item_prices, item.id)
        if variation is None
        else (subevent.variation_prices, variation.id)
    )
    override = prices.get(str(sold))
    return price if override is None else Decimal(override)


def bundle_of(main: Any, item: Any, variation: Any) -> Mapping[str, Any] | None:
    """Return the bundle of a main item in which an item or its variation is, if it is in one."""
    variation_id = None if variation is None else variation.id
    return next(
        (
            bundle
            for bundle in main.bundles
            if bundle["item"] == item.id and bundle["variation"] in (None, variation_id)
        ),
        None,
    )


def is_included(main: Any, item: Any) -> bool:
    """Tell whether the price of a main item has that of an add-on to it in it."""
    return any(
        addon["price_included"] and addon["category"] == item.category_id for addon in main.addons
    )


def bundled_price(bundle: Mapping[str, Any]) -> Decimal:
    """Return the share of the price of a main item that a product in it has."""
    return Decimal(bundle["designated_price"] or NOTHING)
