"""What is left of quotas."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row

from pretixapi.quotas.counting import Taken, count_taken


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


def availability_of(quota: Row) -> Availability:
    """Return what is left of a quota, which comes with what is taken of it."""
    return Availability(quota.size, quota.closed, Taken(**quota.taken))


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
    taken = zip(quotas, count_taken([quota.id for quota in quotas]), strict=True)
    return [Availability(quota.size, quota.closed, each) for quota, each in taken]
