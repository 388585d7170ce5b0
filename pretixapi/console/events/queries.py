"""What the pages of an event show beside what the API does."""

from collections.abc import Iterable, Sequence

from sqlalchemy import (
    ColumnElement,
    Row,
    Select,
    bindparam,
    func,
    literal_column,
    select,
    union_all,
)

from pretixapi.http.ids import still_there
from pretixapi.log.entries import object_type
from pretixapi.models import (
    Base,
    CheckinList,
    Discount,
    Event,
    ImportedSecret,
    ImportedSecretBlock,
    Item,
    ItemCategory,
    ItemMetaProperty,
    ItemVariation,
    Order,
    Question,
    Quota,
    SubEvent,
    TaxRule,
    db,
    fetch,
)
from pretixapi.models.json_sql import object_with
from pretixapi.objects.place import EVENT_ID

# What an object is called, in one language or in several.
NAMES = {
    CheckinList: CheckinList.name,
    Discount: Discount.internal_name,
    Item: Item.name,
    ItemCategory: ItemCategory.name,
    ItemMetaProperty: ItemMetaProperty.name,
    ItemVariation: ItemVariation.value,
    Order: Order.code,
    Question: Question.question,
    Quota: Quota.name,
    SubEvent: SubEvent.name,
    TaxRule: TaxRule.name,
}
KINDS = {object_type(kind): kind for kind in NAMES}
# The fields in which the log tells of these names.
NAMING = {object_type(kind): column.key for kind, column in NAMES.items()}


def _named(kind: type[Base]) -> Select:
    name = object_type(kind)
    return select(
        literal_column(f"'{name}'").label("kind"),
        kind.id,
        object_with(name=NAMES[kind]).label("object"),
    ).where(kind.id.in_(bindparam(name, expanding=True)))


def _number_of(kind: type[Base]) -> ColumnElement[int]:
    return select(func.count()).where(kind.event_id == EVENT_ID).scalar_subquery()


NAMED = union_all(*map(_named, KINDS.values()))
SECRETS = (
    select(func.coalesce(func.sum(ImportedSecretBlock.size), 0))
    .where(ImportedSecretBlock.event_id == EVENT_ID)
    .scalar_subquery()
    .label("secrets")
)
# An index has these alone. To count a million of them takes some 50 ms, which is little for a page,
# and spares whoever draws one to count along.
UNUSED = (
    select(func.count())
    .where(ImportedSecret.event_id == EVENT_ID, ~ImportedSecret.used)
    .scalar_subquery()
    .label("unused")
)
FACTS = select(
    _number_of(Item).label("items"),
    _number_of(Quota).label("quotas"),
    _number_of(SubEvent).label("subevents"),
    SECRETS,
)
USE = select(SECRETS, UNUSED)


def event_entity(event_id: int) -> Event:
    """Return the event as those know it who are asked what keeps it from going live."""
    return still_there(db.session.get(Event, event_id))


def facts() -> Row:
    """Return how many items, quotas, subevents and secrets the event has."""
    return fetch(FACTS).one()


def use_of_secrets() -> Row:
    """Return how many secrets the event has, and how many of them are unused."""
    return fetch(USE).one()


def named_rows(objects: Iterable[tuple[str, int | None]]) -> Sequence[Row]:
    """Return the kind, the id and the name, in `object`, of objects given by kind and id."""
    ids: dict[str, list[int]] = {kind: [] for kind in KINDS}
    for kind, id_ in objects:
        if kind in ids and id_ is not None:
            ids[kind].append(id_)
    return fetch(NAMED, ids).all()
