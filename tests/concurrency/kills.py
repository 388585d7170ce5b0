"""Killing processes at different moments, and what is to be true afterwards."""

from collections.abc import Iterator
from typing import NamedTuple

from tests.server import PATIENCE

KILLS = 20


class Outcome(NamedTuple):
    """What became of a request, or of a command, whose process was killed."""

    answered: bool
    stored: int


def moments(duration: float) -> Iterator[float]:
    """Yield the seconds after which to kill what takes `duration` when nobody disturbs it.

    The first kill comes at once, the last one after the answer; in between they go on for a little
    longer than that, as not every time is the same.
    """
    for number in range(KILLS - 1):
        yield duration * 1.2 * number / (KILLS - 2)
    yield PATIENCE


def check_outcomes(outcomes: list[Outcome], count: int) -> None:
    """Check that all `count` secrets were stored or none, and all of what was answered."""
    assert len(outcomes) == KILLS
    assert {each.stored for each in outcomes} == {0, count}, outcomes
    assert {each.stored for each in outcomes if each.answered} == {count}, outcomes
    assert not all(each.answered for each in outcomes), outcomes
