"""What becomes of each table when an event is copied."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import false

from pretixapi.entry_rules.copying import with_copies
from pretixapi.models import (
    CheckinList,
    Discount,
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
    Question,
    QuestionOption,
    Quota,
    TaxRule,
    category_match_products,
    checkin_list_items,
    discount_benefit_products,
    discount_condition_products,
    discount_sales_channels,
    item_sales_channels,
    question_items,
    quota_items,
    quota_variations,
    variation_sales_channels,
)
from pretixapi.models.copying import Copied, Copies

# Kinds whose lists tell when they were changed last, and others that clients watch in the log.
TOLD = (TaxRule, ItemCategory, Item, Quota, Discount, Question, CheckinList)

# What is written when the event itself is.
WITH_THE_EVENT = {
    "event_meta_values": "The body may give others.",
    "event_sales_channels": "The body may give others.",
}
LEFT_OUT = {
    "blocked_secrets": "They are those of tickets.",
    "checkins": "They belong to tickets.",
    "device_events": "Which devices may reach an event is not for a copy to say.",
    "imported_secret_blocks": "They count the secrets of one event.",
    "imported_secrets": "A secret is a code on a ticket, and there is one such ticket.",
    "order_fees": "They belong to an order.",
    "order_payments": "They belong to an order.",
    "order_positions": "They belong to an order.",
    "order_refunds": "They belong to an order.",
    "orders": "They were placed for one event.",
    "outgoing_mails": "They are about one event.",
    "question_answer_options": "They belong to an order.",
    "question_answers": "They belong to an order.",
    "revoked_secrets": "They are those of tickets.",
    "subevents": "The dates of a series are its own.",
    "subevent_items": "They belong to a date.",
    "subevent_meta_values": "They belong to a date.",
    "subevent_variations": "They belong to a date.",
    "team_events": "Who may reach an event is not for a copy to say.",
}


def copied_tables(source: Event, event: Event, defaults: Mapping[str, str]) -> list[Copied]:
    """Return what is copied from an event to another, in an order in which most can be referred to.

    `defaults` are those of item meta properties that are not to be the source's.
    """

    def with_own_default(values: dict[str, Any]) -> dict[str, Any]:
        return {**values, "default": defaults.get(values["name"], values["default"])}

    single = not (source.has_subevents or event.has_subevents)
    return [
        Copied(TaxRule.__table__),
        Copied(ItemCategory.__table__),
        Copied(ItemMetaProperty.__table__, change=with_own_default),
        Copied(Item.__table__),
        Copied(item_sales_channels),
        Copied(ItemMetaValue.__table__),
        Copied(category_match_products),
        Copied(ItemVariation.__table__),
        Copied(variation_sales_channels),
        Copied(ItemVariationMetaValue.__table__),
        Copied(ItemAddOn.__table__),
        Copied(ItemBundle.__table__),
        Copied(ItemProgramTime.__table__, where=None if single else false()),
        Copied(Quota.__table__, where=Quota.subevent_id.is_(None), change=_opened),
        Copied(quota_items),
        Copied(quota_variations),
        Copied(Discount.__table__),
        Copied(discount_sales_channels),
        Copied(discount_condition_products),
        Copied(discount_benefit_products),
        Copied(Question.__table__),
        Copied(question_items),
        Copied(QuestionOption.__table__),
        Copied(
            CheckinList.__table__,
            where=CheckinList.subevent_id.is_(None),
            refer=_with_rules_about_copies,
        ),
        Copied(checkin_list_items),
    ]


def _opened(quota: dict[str, Any]) -> dict[str, Any]:
    return {**quota, "closed": False}


def _with_rules_about_copies(place: dict[str, Any], copies: Copies) -> dict[str, Any]:
    of_kinds = {
        "product": copies[Item.__table__],
        "variation": copies[ItemVariation.__table__],
    }
    return {**place, "rules": with_copies(place["rules"], of_kinds)}
