"""Whether something is left to be sold, of an event or of one date of a series."""

from sqlalchemy import (
    ColumnElement,
    Select,
    Table,
    and_,
    bindparam,
    case,
    exists,
    func,
    not_,
    or_,
    select,
)

from pretixapi.models import (
    Base,
    Event,
    Item,
    ItemCategory,
    ItemVariation,
    Quota,
    SubEvent,
    SubEventItem,
    SubEventVariation,
    item_sales_channels,
    quota_items,
    quota_variations,
    variation_sales_channels,
)
from pretixapi.objects.dates import NOW
from pretixapi.quotas.counting import NUMBER_TAKEN
from pretixapi.sales_channels.queries import sold_through

AVAILABLE, GONE = 100, 0
HIDDEN = "hide"

HAS_LEFT = and_(not_(Quota.closed), or_(Quota.size.is_(None), Quota.size > NUMBER_TAKEN))
ON_ACTIVE_DATE = or_(
    Quota.subevent_id.is_(None),
    Quota.subevent_id.in_(select(SubEvent.id).where(SubEvent.active)),
)
ADD_ONS = select(ItemCategory.id).where(ItemCategory.is_addon)


def _is_shown(kind: type[Base], channels: Table) -> ColumnElement:
    """Return whether an item or a variation is there for everybody in the channel `channel`."""
    begun = or_(
        kind.available_from.is_(None),
        kind.available_from <= NOW,
        kind.available_from_mode != HIDDEN,
    )
    goes_on = or_(
        kind.available_until.is_(None),
        kind.available_until >= NOW,
        kind.available_until_mode != HIDDEN,
    )
    sold = sold_through(channels, kind, bindparam("channel"))
    return and_(kind.active, not_(kind.hide_without_voucher), begun, goes_on, sold)


def _is_taken_off(overrides: type[Base], sold: ColumnElement, kind: type[Base]) -> ColumnElement:
    """Return whether the date of the quota does not have an item or a variation now."""
    return exists(
        select(overrides.id)
        .where(
            overrides.subevent_id == Quota.subevent_id,
            sold == kind.id,
            or_(
                overrides.disabled,
                overrides.available_from > NOW,
                overrides.available_until < NOW,
            ),
        )
        .correlate(Quota, kind)
    )


# An item that has variations is sold as one of these alone.
VARIATIONS = quota_variations.join(
    ItemVariation, ItemVariation.id == quota_variations.c.variation_id
)
VARIES = exists(select(1).where(ItemVariation.item_id == Item.id).correlate(Item))
IS_SOLD = and_(
    _is_shown(Item, item_sales_channels),
    not_(Item.require_bundling),
    or_(Item.category_id.is_(None), Item.category_id.not_in(ADD_ONS)),
    not_(_is_taken_off(SubEventItem, SubEventItem.item_id, Item)),
    or_(
        and_(ItemVariation.id.is_(None), not_(VARIES)),
        and_(
            _is_shown(ItemVariation, variation_sales_channels),
            not_(_is_taken_off(SubEventVariation, SubEventVariation.variation_id, ItemVariation)),
        ),
    ),
)


def availability_of_events() -> ColumnElement:
    """Return what an event has left for the channel `channel`, of anything on any active date."""
    return _best(Quota.event_id == Event.id, ON_ACTIVE_DATE, of=Event)


def availability_of_dates() -> ColumnElement:
    """Return what a date has left for the channel `channel`, of anything; null if it has none."""
    return _best(Quota.subevent_id == SubEvent.id, of=SubEvent)


def quotas_left(*places: ColumnElement) -> Select:
    """Return the ids of those quotas of some places that have some left."""
    # Grouping keeps the engines from counting a quota again for each thing that is sold of it.
    return select(Quota.id).where(*places, HAS_LEFT).group_by(Quota.id)


def _best(*places: ColumnElement, of: type[Base]) -> ColumnElement:
    left = quotas_left(*places).correlate(of).subquery()
    state = case((left.c.id.is_not(None), AVAILABLE), else_=GONE)
    # What several quotas count is left as long as each of them has some left.
    each = (
        select(func.min(state).label("state"))
        .select_from(Quota)
        .outerjoin(left, left.c.id == Quota.id)
        .join(quota_items, quota_items.c.quota_id == Quota.id)
        .join(Item, Item.id == quota_items.c.item_id)
        .outerjoin(
            VARIATIONS,
            and_(quota_variations.c.quota_id == Quota.id, ItemVariation.item_id == Item.id),
        )
        .where(*places, not_(Quota.ignore_for_event_availability), IS_SOLD)
        .group_by(Quota.subevent_id, Item.id, ItemVariation.id)
        .correlate(of)
        .subquery()
    )
    return select(func.max(each.c.state)).scalar_subquery()
