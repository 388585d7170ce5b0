"""Permissions on the command line, by their names in either vocabulary."""

from typing import Any

import click

from pretixapi.auth.permissions import LEGACY_FLAGS, Permission, granted_by, legacy_flags

KNOWN = (*LEGACY_FLAGS, *(permission.value for permission in Permission))


class PermissionName(click.ParamType):
    """A parameter that names a permission, or a flag that stands for several."""

    name = "permission"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> frozenset[Permission]:
        """Return what the name grants, or refuse one of neither vocabulary."""
        try:
            return granted_by(value)
        except ValueError:
            self.fail(f"There is no permission {value!r}.", param, ctx)


def names_for(held: frozenset[str]) -> str:
    """Return the names for what is held: flags as far as they go, single permissions beyond."""
    if held == frozenset(Permission):
        return "all"
    flags = [flag for flag, is_held in legacy_flags(held).items() if is_held]
    rest = held.difference(*(LEGACY_FLAGS[flag] for flag in flags))
    return ", ".join((*flags, *(each.value for each in Permission if each in rest))) or "none"
