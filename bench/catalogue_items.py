"""The items of an event, each with all that comes with an item."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from decimal import Decimal
from typing import Any

from databases import START
from rows import insert_rows
from sqlalchemy import Table, insert, select

from pretixapi.models import (
    Event,
    Item,
    ItemAddOn,
    ItemBundle,
    ItemCategory,
    ItemMetaProperty,
    ItemMetaValue,
    ItemProgramTime,
    ItemVariation,
    ItemVariationMetaValue,
    SalesChannel,
    TaxRule,
    db,
    item_sales_channels,
    variation_sales_channels,
)

CATEGORIES = 6
RATES = ("19.00", "7.00", "0.00")
# Every so many items, and variations, are not sold everywhere.
ONE_IN = 7

# The ids of items, each with those of its variations.
Items = Mapping[int, Sequence[int]]


def add_items(event: int, count: int, variations_each: int) -> Items:
    """Write the items of an event."""
    rules, categories = _add_tax_rules(event), _add_categories(event)
    rows = [
        _item(event, number, rules[number % len(rules)], categories[number % len(categories)])
        for number in range(count)
    ]
    ids = insert_rows(Item, rows)
    rows = [
        _variation(ids[number // variations_each], number, number % variations_each)
        for number in range(count * variations_each)
    ]
    variations = insert_rows(ItemVariation, rows)
    items = {
        item: variations[place * variations_each : (place + 1) * variations_each]
        for place, item in enumerate(ids)
    }
    _describe(event, items)
    _limit(item_sales_channels, ids[::ONE_IN], channels(event)[:2])
    _limit(variation_sales_channels, variations[::ONE_IN], channels(event)[:1])
    _add_parts(items, categories[1])
    return items


def channels(event: int) -> Sequence[int]:
    """Return the ids of the sales channels that there are for an event."""
    ids = select(SalesChannel.id).join(Event, Event.organizer_id == SalesChannel.organizer_id)
    return db.session.scalars(ids.where(Event.id == event).order_by(SalesChannel.id)).all()


def _add_tax_rules(event: int) -> Sequence[int]:
    rows = [
        {
            "event_id": event,
            "name": {"en": "VAT", "de": "USt."},
            "rate": Decimal(rate),
            "default": number == 0,
            "home_country": "DE",
        }
        for number, rate in enumerate(RATES)
    ]
    return insert_rows(TaxRule, rows)


def _add_categories(event: int) -> Sequence[int]:
    """Write the categories; every second one holds add-ons."""
    rows = [
        {
            "event_id": event,
            "name": {"en": f"Category {number}", "de": f"Kategorie {number}"},
            "description": {"en": "What belongs together.", "de": "Was zusammengehört."},
            "position": number,
            "is_addon": number % 2 == 1,
        }
        for number in range(CATEGORIES)
    ]
    return insert_rows(ItemCategory, rows)


def _item(event: int, number: int, rule: int, category: int) -> dict[str, Any]:
    return {
        "event_id": event,
        "category_id": category,
        "tax_rule_id": rule if number % 10 else None,
        "name": {"en": f"Ticket {number}", "de": f"Karte {number}"},
        "internal_name": f"Ticket {number} (box office)" if number % 3 == 0 else None,
        "all_sales_channels": number % ONE_IN != 0,
        "description": {"en": "Admits one.", "de": "Für eine Person."},
        "default_price": Decimal(20 + number % 40),
        "admission": number % 3 != 0,
        "personalized": number % 3 != 0,
        "position": number,
        "available_until": START + timedelta(days=number) if number % 4 == 0 else None,
        "max_per_order": 10 if number % 5 == 0 else None,
        "original_price": Decimal(60) if number % 6 == 0 else None,
    }


def _variation(item: int, number: int, position: int) -> dict[str, Any]:
    return {
        "item_id": item,
        "value": {"en": f"Form {position}", "de": f"Ausführung {position}"},
        "description": {"en": "As you like it.", "de": "Wie es euch gefällt."},
        "position": position,
        "default_price": Decimal(25 + position) if position else None,
        "all_sales_channels": number % ONE_IN != 0,
    }


def _describe(event: int, items: Items) -> None:
    """Write the values of meta properties."""
    of_event = select(ItemMetaProperty.id).where(ItemMetaProperty.event_id == event)
    properties = db.session.scalars(of_event).all()
    rows = [
        {"item_id": item, "property_id": each, "value": f"Value {item % 7}"}
        for item in items
        for each in properties
    ]
    insert_rows(ItemMetaValue, rows)
    rows = [
        {"variation_id": variations[0], "property_id": properties[0], "value": "Other"}
        for variations in items.values()
    ]
    insert_rows(ItemVariationMetaValue, rows)


def _limit(table: Table, sold: Sequence[int], channels: Sequence[int]) -> None:
    owner, channel = table.columns
    rows = [{owner.name: each, channel.name: one} for each in sold for one in channels]
    db.session.execute(insert(table), rows)


def _add_parts(items: Items, addons: int) -> None:
    """Give each item an add-on to choose and the item before it as a bundle, some a time."""
    rows = [
        {"item_id": item, "addon_category_id": addons, "max_count": 3, "multi_allowed": True}
        for item in items
    ]
    insert_rows(ItemAddOn, rows)
    before = [*items][-1:] + [*items][:-1]
    rows = [
        {
            "item_id": item,
            "bundled_item_id": bundled,
            "bundled_variation_id": items[bundled][0],
            "designated_price": Decimal("5.00"),
        }
        for item, bundled in zip(items, before, strict=True)
    ]
    insert_rows(ItemBundle, rows)
    rows = [
        {"item_id": item, "start": START, "end": START + timedelta(hours=2)}
        for item in [*items][::ONE_IN]
    ]
    insert_rows(ItemProgramTime, rows)
