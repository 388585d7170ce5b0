"""What is left of quotas."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row


@dataclass(frozen=True)
class Taken:
    """How many tickets of a quota are taken, by what takes them.

    Those whose holders have left for good are among the orders, too; `exited_orders` gives them
    back, and counts none where the quota does not.
    """

    paid_orders: int = 0
    pending_orders: int = 0
    exited_orders: int = 0
    blocking_vouchers: int = 0
    cart_positions: int = 0
    waiting_list: int = 0

    @property
    def total(self) -> int:
        """Return how many tickets are taken altogether."""
        orders = self.paid_orders + self.pending_orders - self.exited_orders
        return orders + self.blocking_vouchers + self.cart_positions + self.waiting_list


@dataclass(frozen=True)
class Availability:
    """What is left of a quota."""

    total_size: int | None
    closed: bool
    taken: Taken

    @property
    def available_number(self) -> int | None:
        """Return how many tickets are left; None stands for any number."""
        if self.closed:
            return 0
        if self.total_size is None:
            return None
        return max(self.total_size - self.taken.total, 0)

    @property
    def available(self) -> bool:
        """Tell whether there is a ticket left."""
        return self.available_number != 0


def count_taken(quotas: Sequence[Row]) -> list[Taken]:
    """Return what is taken of each of some quotas: nothing, as long as nothing can be sold."""
    return [Taken() for _ in quotas]


def availability_of(quota: Row) -> Availability:
    """Return what is left of a quota."""
    (availability,) = _availabilities([quota])
    return availability


def with_availability(quotas: Sequence[Row]) -> list[dict[str, Any]]:
    """Return some quotas, each with what is left of it."""
    return [
        {
            **quota._asdict(),
            "available": availability.available,
            "available_number": availability.available_number,
        }
        for quota, availability in zip(quotas, _availabilities(quotas), strict=True)
    ]


def _availabilities(quotas: Sequence[Row]) -> list[Availability]:
    taken = zip(quotas, count_taken(quotas), strict=True)
    return [Availability(quota.size, quota.closed, each) for quota, each in taken]
