"""Makers of the rows that orders and check-in leave."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import func, select

from pretixapi.models import (
    Checkin,
    CheckinList,
    Event,
    Item,
    Order,
    OrderFee,
    OrderPayment,
    OrderPosition,
    OrderRefund,
    Question,
    QuestionAnswer,
    QuestionOption,
    SalesChannel,
    db,
    question_answer_options,
)


class OrderFactory:
    """Make rows of orders and check-in."""

    def order(self, event: Event, code: str = "FOO42", **values: Any) -> Order:
        """Make a pending order without positions, sold through the first channel."""
        channel = select(SalesChannel.id).where(SalesChannel.organizer_id == event.organizer_id)
        defaults = {
            "status": "n",
            "secret": f"secretof{code.lower()}",
            "email": "dummy@example.org",
            "locale": "en",
            "datetime": datetime(2017, 12, 1, 10, tzinfo=UTC),
            "expires": datetime(2037, 12, 10, 23, 59, 59, tzinfo=UTC),
            "total": Decimal("23.00"),
            "sales_channel_id": db.session.scalars(channel.order_by(SalesChannel.id)).first(),
        }
        owner = {"organizer_id": event.organizer_id, "event_id": event.id, "code": code}
        return self._add(Order(**owner, **{**defaults, **values}))

    def position(self, order: Order, item: Item, **values: Any) -> OrderPosition:
        """Make the next position of an order."""
        count = select(func.count()).where(OrderPosition.order_id == order.id)
        number = db.session.scalar(count) + 1
        defaults = {
            "positionid": number,
            "price": item.default_price,
            "secret": f"{order.code.lower()}{number}",
            "pseudonymization_id": f"P{order.code}{number}",
        }
        owner = {
            "order_id": order.id,
            "organizer_id": order.organizer_id,
            "event_id": order.event_id,
            "item_id": item.id,
        }
        return self._add(OrderPosition(**owner, **{**defaults, **values}))

    def payment(self, order: Order, local_id: int = 1, **values: Any) -> OrderPayment:
        defaults = {
            "state": "confirmed",
            "amount": order.total,
            "created": datetime(2017, 12, 1, 10, tzinfo=UTC),
            "provider": "manual",
        }
        return self._add(
            OrderPayment(order_id=order.id, local_id=local_id, **{**defaults, **values})
        )

    def refund(self, order: Order, local_id: int = 1, **values: Any) -> OrderRefund:
        defaults = {
            "state": "done",
            "source": "admin",
            "amount": order.total,
            "created": datetime(2017, 12, 4, 10, tzinfo=UTC),
            "provider": "manual",
        }
        return self._add(
            OrderRefund(order_id=order.id, local_id=local_id, **{**defaults, **values})
        )

    def fee(self, order: Order, value: str = "0.50", **values: Any) -> OrderFee:
        defaults = {"fee_type": "payment", "value": Decimal(value)}
        return self._add(OrderFee(order_id=order.id, **{**defaults, **values}))

    def answer(
        self, position: OrderPosition, question: Question, answer: str, *options: QuestionOption
    ) -> QuestionAnswer:
        """Make the answer to a question about a position, with the options it chose."""
        made = QuestionAnswer(position_id=position.id, question_id=question.id, answer=answer)
        self._add(made)
        for option in options:
            values = {"answer_id": made.id, "option_id": option.id}
            db.session.execute(question_answer_options.insert().values(**values))
        db.session.commit()
        return made

    def checkin_list(self, event: Event, name: str = "Default", **values: Any) -> CheckinList:
        return self._add(CheckinList(event_id=event.id, name=name, **values))

    def checkin(self, place: CheckinList, position: OrderPosition, **values: Any) -> Checkin:
        moment = datetime(2017, 12, 27, 9, tzinfo=UTC)
        defaults = {"datetime": moment, "created": moment}
        return self._add(
            Checkin(list_id=place.id, position_id=position.id, **{**defaults, **values})
        )

    def _add(self, entity: Any) -> Any:
        db.session.add(entity)
        db.session.commit()
        return entity
