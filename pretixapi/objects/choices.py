"""Filters of lists by what the objects are related to."""

from collections.abc import Mapping
from typing import Any

from flask import g

from pretixapi.http.errors import Invalid
from pretixapi.http.fields import NO_CHOICE
from pretixapi.models import Base
from pretixapi.objects.queries import unknown_choices


def check_choices(filters: Mapping[str, Any], kinds: Mapping[str, type[Base]]) -> None:
    """Refuse to look for what is related to objects that there are not.

    `kinds` says what the ids in the filters are those of, which have one or a list.
    """
    faults = [
        name for name in kinds if name in filters and _has_unknown(filters[name], kinds[name])
    ]
    if faults:
        raise Invalid({name: [NO_CHOICE] for name in faults})


def _has_unknown(ids: int | list[int], kind: type[Base]) -> bool:
    ids = ids if isinstance(ids, list) else [ids]
    return bool(unknown_choices(kind, ids, at_event=g.event is not None))
