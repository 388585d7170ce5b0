"""Rules of an event that is a copy of another one."""

from collections.abc import Mapping
from typing import Any

# For each kind of object the ids of the copies, by those of what they are copies of.
Copies = Mapping[str, Mapping[int, int]]


def with_copies(rule: Any, copies: Copies) -> Any:
    """Return a rule in which what has a copy is named by the id of that."""
    if isinstance(rule, list):
        return [with_copies(each, copies) for each in rule]
    if not isinstance(rule, dict):
        return rule
    return {
        name: _copied(arguments, copies) if name == "lookup" else with_copies(arguments, copies)
        for name, arguments in rule.items()
    }


def _copied(arguments: list[Any], copies: Copies) -> list[Any]:
    kind, id_, *name = arguments
    copy = copies.get(kind, {}).get(int(id_), id_)
    # Ids are texts or numbers, as they were written.
    return [kind, type(id_)(copy), *name]
