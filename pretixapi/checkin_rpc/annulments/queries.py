"""What is read when a check-in is taken back."""

from collections.abc import Collection

from sqlalchemy import Row, String, and_, bindparam, or_, select

from pretixapi.checkin_rpc.tickets.queries import LIST_IDS
from pretixapi.models import Checkin, Order, OrderPosition, db, fetch

ANNULLED = "annulled"

WITH_NONCE = and_(
    Checkin.list_id.in_(LIST_IDS),
    Checkin.nonce == bindparam("nonce", type_=String),
    or_(Checkin.successful, Checkin.error_reason == ANNULLED),
)
ORDER_WITH_NONCE = (
    select(Order.id)
    .join(OrderPosition, OrderPosition.order_id == Order.id)
    .join(Checkin, Checkin.position_id == OrderPosition.id)
    .where(WITH_NONCE)
    .with_for_update(of=Order, key_share=True)
)
CHECKIN_WITH_NONCE = (
    select(Checkin, OrderPosition.order_id, OrderPosition.positionid)
    .join(OrderPosition, OrderPosition.id == Checkin.position_id)
    .where(WITH_NONCE)
    # One that was not annulled comes first.
    .order_by(Checkin.successful.desc(), Checkin.id.desc())
    .limit(1)
)


def lock_checkin(nonce: str, list_ids: Collection[int]) -> Row | None:
    """Return the check-in at one of the lists that has the nonce, with its order to oneself.

    With it come the id of the order and the number of the position. It may have been annulled.
    """
    parameters = {"nonce": nonce, "list_ids": list(list_ids)}
    fetch(ORDER_WITH_NONCE, parameters).all()
    return db.session.execute(CHECKIN_WITH_NONCE, parameters).one_or_none()
