"""What is read to place an order: the event once, and of the catalogue what it names."""

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import Row, Select, Text, bindparam, cast, exists, select

from pretixapi.http.ids import still_there
from pretixapi.models import (
    Discount,
    Event,
    ImportedSecret,
    Item,
    ItemAddOn,
    ItemBundle,
    ItemVariation,
    Order,
    Organizer,
    Question,
    QuestionOption,
    SalesChannel,
    SubEvent,
    SubEventItem,
    SubEventVariation,
    TaxRule,
    fetch,
)
from pretixapi.models.json_sql import list_of, object_of, object_with
from pretixapi.objects.place import EVENT_ID, ORGANIZER_ID
from pretixapi.objects.queries import rows_of
from pretixapi.orders.expiry import MOMENTS

IDS = bindparam("ids", expanding=True)

PLACE = (
    select(
        Event.id,
        Event.testmode,
        Event.currency,
        Event.timezone,
        Event.plugins,
        *(getattr(Event, name) for name in MOMENTS),
        Organizer.settings.label("inherited"),
        Event.settings.label("stored"),
        select(SalesChannel.id)
        .where(
            SalesChannel.organizer_id == ORGANIZER_ID,
            SalesChannel.identifier == bindparam("channel"),
        )
        .scalar_subquery()
        .label("sales_channel_id"),
        exists()
        .where(Order.organizer_id == ORGANIZER_ID, Order.code == bindparam("code"))
        .label("is_code_taken"),
        exists()
        .where(ImportedSecret.event_id == EVENT_ID, ~ImportedSecret.used)
        .label("has_secrets"),
    )
    .join(Organizer, Organizer.id == Event.organizer_id)
    .where(Event.id == EVENT_ID)
    .with_for_update(read=True, key_share=True, of=Event)
)
VARIES = exists().where(ItemVariation.item_id == Item.id)
ADD_ONS = list_of(
    select(
        object_with(category=ItemAddOn.addon_category_id, price_included=ItemAddOn.price_included)
    )
    .where(ItemAddOn.item_id == Item.id)
    .correlate(Item)
)
BUNDLES = list_of(
    select(
        object_with(
            item=ItemBundle.bundled_item_id,
            variation=ItemBundle.bundled_variation_id,
            count=ItemBundle.count,
            designated_price=ItemBundle.designated_price,
        )
    )
    .where(ItemBundle.item_id == Item.id)
    .order_by(ItemBundle.id)
    .correlate(Item)
)
ITEMS = select(
    Item.id,
    Item.default_price,
    Item.category_id,
    Item.tax_rule_id,
    Item.validity_mode,
    Item.validity_fixed_from,
    Item.validity_fixed_until,
    Item.validity_dynamic_duration_minutes,
    Item.validity_dynamic_duration_hours,
    Item.validity_dynamic_duration_days,
    Item.validity_dynamic_duration_months,
    Item.validity_dynamic_start_choice,
    Item.validity_dynamic_start_choice_day_limit,
    VARIES.label("has_variations"),
    ADD_ONS.label("addons"),
    BUNDLES.label("bundles"),
).where(Item.event_id == EVENT_ID, Item.id.in_(IDS))
VARIATIONS = (
    select(ItemVariation.id, ItemVariation.item_id, ItemVariation.default_price)
    .join(Item, Item.id == ItemVariation.item_id)
    .where(Item.event_id == EVENT_ID, ItemVariation.id.in_(IDS))
)


def _prices(sold: Any, overrides: Any) -> Any:
    """Return what items or variations cost on a date, by their ids."""
    rows = select(cast(sold, Text), overrides.price).where(
        overrides.subevent_id == SubEvent.id, overrides.price.is_not(None)
    )
    return object_of(rows.correlate(SubEvent))


SUBEVENTS = (
    select(
        SubEvent.id,
        Event.timezone,
        *(getattr(SubEvent, name) for name in MOMENTS),
        _prices(SubEventItem.item_id, SubEventItem).label("item_prices"),
        _prices(SubEventVariation.variation_id, SubEventVariation).label("variation_prices"),
    )
    .join(Event, Event.id == SubEvent.event_id)
    .where(SubEvent.event_id == EVENT_ID, SubEvent.id.in_(IDS))
)
TAX_RULES = select(*TaxRule.__table__.c).where(TaxRule.event_id == EVENT_ID, TaxRule.id.in_(IDS))
DISCOUNTS = select(Discount.id).where(Discount.event_id == EVENT_ID, Discount.id.in_(IDS))
OPTIONS = list_of(
    select(
        object_with(
            id=QuestionOption.id,
            identifier=QuestionOption.identifier,
            answer=QuestionOption.answer,
        )
    )
    .where(QuestionOption.question_id == Question.id)
    .order_by(QuestionOption.position, QuestionOption.id)
    .correlate(Question)
)
# Their type stays what it is until the answers are there.
QUESTIONS = (
    select(*Question.__table__.c, OPTIONS.label("options"))
    .where(Question.event_id == EVENT_ID, Question.id.in_(IDS))
    .order_by(Question.id)
    .with_for_update(read=True, of=Question)
)


def place_row(channel: str | None = None, code: str | None = None) -> Row:
    """Return the event at hand, which stays, and what is to be known of channel and code if any."""
    return still_there(fetch(PLACE, {"channel": channel, "code": code}).one_or_none())


def rows(statement: Select, ids: Collection[int | None]) -> Mapping[int, Row]:
    """Return the rows that a statement finds for some ids, by id."""
    wanted = {each for each in ids if each is not None}
    return rows_of(statement, wanted) if wanted else {}
