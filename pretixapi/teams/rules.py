"""What the fields of a team must hold to beyond their types."""

from collections.abc import Mapping
from types import SimpleNamespace
from typing import Any

from sqlalchemy import Row

from pretixapi.auth.permissions import LEGACY_FLAGS
from pretixapi.http.errors import InvalidObject
from pretixapi.models import Team
from pretixapi.objects.columns import defaults
from pretixapi.teams import queries
from pretixapi.teams.combinations import odd_combination
from pretixapi.teams.legacy import translated

BOTH_VOCABULARIES = "You cannot set deprecated and current permission attributes at the same time."
ALL_AND_LIMIT = "Do not set both limit_{0} and all_{0}."
PERMISSIONS = ("event_permissions", "organizer_permissions")
CURRENT = {f"{kind}_{name}" for kind in ("all", "limit") for name in PERMISSIONS}
UNSAID = {**defaults(Team), "limit_events": []}


def settle_flags(values: dict[str, Any], stored: Team | None = None) -> None:
    """Turn what the body says in the older vocabulary into the current fields."""
    flags = {flag: values.pop(flag) for flag in LEGACY_FLAGS if flag in values}
    if flags and not values.keys().isdisjoint(CURRENT):
        raise InvalidObject(BOTH_VOCABULARIES)
    values.update(translated(flags, stored))


def check_limits(values: dict[str, Any], stored: Team | None = None) -> None:
    """Refuse a team that is to have all of something and only some of it."""
    team = going_to_be(values, None if stored is None else queries.TEAM.shown(stored.id))
    for name in ("events", *PERMISSIONS):
        if getattr(team, f"all_{name}") and getattr(team, f"limit_{name}"):
            raise InvalidObject(ALL_AND_LIMIT.format(name))


def check_combinations(values: dict[str, Any], _stored: Team) -> None:
    """Refuse permissions that make no sense without each other."""
    for name in PERMISSIONS:
        fault = odd_combination(values.get(f"limit_{name}", ()))
        if fault:
            raise InvalidObject(fault)


def going_to_be(values: Mapping[str, Any], team: Row | None = None) -> SimpleNamespace:
    """Return what a team, or a new one, is going to be with these values."""
    unsaid = UNSAID if team is None else team._asdict()
    return SimpleNamespace(**{**unsaid, **values})
