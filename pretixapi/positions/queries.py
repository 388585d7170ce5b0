"""What is read about the positions of orders."""

from collections.abc import Collection

from sqlalchemy import Boolean, Row, Text, bindparam, case, literal_column, not_, or_, select, union

from pretixapi.imported_secrets.queries import CARRIED
from pretixapi.models import (
    Checkin,
    Device,
    ImportedSecret,
    Order,
    OrderPosition,
    Question,
    QuestionAnswer,
    QuestionOption,
    RevokedSecret,
    fetch,
    question_answer_options,
)
from pretixapi.models.json_sql import json_constant, list_of, object_with
from pretixapi.objects.lookups import Lookup
from pretixapi.objects.place import EVENT_ID
from pretixapi.positions.schemas import PositionSchema
from pretixapi.uploads.fields import media_url

MODEL = "OrderPosition"

OF_EVENT = OrderPosition.event_id == EVENT_ID
# Canceled positions are left out unless they are asked for.
WITH_CANCELED = bindparam("include_canceled_positions", value=False, type_=Boolean)
SHOWN = or_(not_(OrderPosition.canceled), WITH_CANCELED)

# The successful ones, the newest first.
CHECKINS = (
    select(
        object_with(
            id=Checkin.id,
            datetime=Checkin.datetime,
            list=Checkin.list_id,
            auto_checked_in=Checkin.auto_checked_in,
            gate=literal_column("NULL"),
            device=Checkin.device_id,
            device_id=select(Device.device_id)
            .where(Device.id == Checkin.device_id)
            .correlate(Checkin)
            .scalar_subquery(),
            type=Checkin.type,
        )
    )
    .where(Checkin.position_id == OrderPosition.id, Checkin.successful)
    .order_by(Checkin.datetime.desc(), Checkin.id.desc())
    .correlate(OrderPosition)
)


def _chosen(column: object) -> object:
    """Return a column of the options that an answer chose, as a list."""
    rows = select(column).join(
        question_answer_options, question_answer_options.c.option_id == QuestionOption.id
    )
    rows = rows.where(question_answer_options.c.answer_id == QuestionAnswer.id)
    rows = rows.order_by(QuestionOption.position, QuestionOption.id)
    return list_of(rows.correlate(QuestionAnswer))


# A file is told by its address.
ANSWER = case(
    (
        QuestionAnswer.file.is_not(None),
        bindparam("media_url", callable_=media_url, type_=Text) + QuestionAnswer.file,
    ),
    else_=QuestionAnswer.answer,
)
ANSWERS_OF_POSITION = list_of(
    select(
        object_with(
            question=QuestionAnswer.question_id,
            answer=ANSWER,
            question_identifier=Question.identifier,
            options=_chosen(QuestionOption.id),
            option_identifiers=_chosen(QuestionOption.identifier),
        )
    )
    .join(Question, Question.id == QuestionAnswer.question_id)
    .where(QuestionAnswer.position_id == OrderPosition.id)
    .order_by(QuestionAnswer.id)
    .correlate(OrderPosition)
)

COLUMNS = {
    **OrderPosition.__table__.c,
    "order": Order.code,
    "item": OrderPosition.item_id,
    "variation": OrderPosition.variation_id,
    "discount": OrderPosition.discount_id,
    "addon_to": OrderPosition.addon_to_id,
    "subevent": OrderPosition.subevent_id,
    "tax_rule": OrderPosition.tax_rule_id,
    "checkins": list_of(CHECKINS),
    "answers": ANSWERS_OF_POSITION,
    **dict.fromkeys(("voucher", "seat", "voucher_budget_use"), literal_column("NULL")),
    **dict.fromkeys(("print_logs", "downloads"), json_constant(literal_column("'[]'"))),
    "plugin_data": json_constant(literal_column("'{}'")),
}
# What answers have, in their order.
WRITTEN = {name: COLUMNS[name] for name in PositionSchema().dump_fields}

ALL_ROWS = select(*(column.label(name) for name, column in WRITTEN.items())).join_from(
    OrderPosition, Order, Order.id == OrderPosition.order_id
)
ROWS = ALL_ROWS.where(OF_EVENT)
ENTITIES = select(OrderPosition).where(OF_EVENT, not_(OrderPosition.canceled))

POSITION = Lookup(MODEL, ROWS.where(SHOWN), ENTITIES)

# A column of orders: their positions as they are written within the order.
POSITIONS_OF_ORDER = list_of(
    select(object_with(**WRITTEN))
    .where(OrderPosition.order_id == Order.id, SHOWN)
    .order_by(OrderPosition.positionid)
    .correlate(Order)
)

# What an imported secret can be used for; no row for a secret that nobody imported.
RESTRICTED_TO = select(
    ImportedSecret.item_id, ImportedSecret.variation_id, ImportedSecret.subevent_id
).where(ImportedSecret.event_id == EVENT_ID, ImportedSecret.secret == bindparam("secret"))
SECRETS = bindparam("secrets", expanding=True)
# One statement: on its way from a ticket to the revoked ones a secret is not overlooked.
USED_UP = select(ImportedSecret.secret).where(
    ImportedSecret.event_id == EVENT_ID,
    ImportedSecret.secret.in_(SECRETS),
    ImportedSecret.used,
)
WITHDRAWN = select(RevokedSecret.secret).where(
    RevokedSecret.event_id == EVENT_ID, RevokedSecret.secret.in_(SECRETS)
)
HAD_BY_TICKETS = union(CARRIED, WITHDRAWN)
NOT_TO_BE_GIVEN = union(CARRIED, USED_UP, WITHDRAWN)
# Locked in the order in which everybody writes secrets.
STILL_UNUSED = (
    select(ImportedSecret.id)
    .where(
        ImportedSecret.event_id == EVENT_ID,
        ImportedSecret.secret.in_(SECRETS),
        ~ImportedSecret.used,
    )
    .order_by(ImportedSecret.secret)
    .with_for_update()
)


def restricted_to(secret: str) -> Row | None:
    """Return what a secret of the event is for; None if it is not an imported one."""
    return fetch(RESTRICTED_TO, {"secret": secret}).one_or_none()


def had_by_tickets(secrets: Collection[str]) -> set[str]:
    """Return those of the secrets that tickets carry, or had until they were withdrawn."""
    return set(fetch(HAD_BY_TICKETS, {"secrets": list(secrets)}).scalars())


def not_to_be_given(secrets: Collection[str]) -> set[str]:
    """Return those of the secrets that tickets carry, that are used up or that were withdrawn."""
    return set(fetch(NOT_TO_BE_GIVEN, {"secrets": list(secrets)}).scalars())
