"""Which permissions about the same thing may be held together."""

from collections.abc import Collection

from pretixapi.auth.permissions import Permission

READ_AND_WRITE = ("", "read", "read,write")
# Whoever may change orders may check in, too.
ORDERS = ("", "checkin", "read", "read,checkin", "read,write")
FAULT = (
    "For permission group {group}, the valid combinations of actions are {valid} but you tried "
    "to set '{tried}'."
)


def _actions() -> dict[str, list[str]]:
    """Return the actions of the groups that have several, in their order."""
    actions = {}
    for each in Permission:
        group, _, action = each.value.partition(":")
        actions.setdefault(group, []).append(action)
    return {group: of_group for group, of_group in actions.items() if len(of_group) > 1}


ACTIONS = _actions()
VALID = {**dict.fromkeys(ACTIONS, READ_AND_WRITE), "event.orders": ORDERS}


def odd_combination(permissions: Collection[str]) -> str | None:
    """Return what is wrong with the first group that is held in a way that makes no sense."""
    for group, actions in ACTIONS.items():
        tried = ",".join(each for each in actions if f"{group}:{each}" in permissions)
        if tried not in VALID[group]:
            valid = " or ".join(f"'{each}'" for each in VALID[group])
            return FAULT.format(group=group, valid=valid, tried=tried)
    return None
