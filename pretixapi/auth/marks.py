"""The mark on each view that says who may call it."""

from collections.abc import Callable

from pretixapi.auth.permissions import AnyOf, Permission, Reach
from pretixapi.http.contract import View
from pretixapi.http.marks import mark


def requires(*choices: Permission | Reach) -> Callable[[View], View]:
    """Let only callers who hold one of `choices` reach the view; one without this mark is shut.

    What is for teams to change is theirs alone to read, too, but for devices, which have to know
    what they work for: `requires(Permission.…, Reach.DEVICE)`.
    """
    return mark(permission=choices[0] if len(choices) == 1 else AnyOf(choices))
