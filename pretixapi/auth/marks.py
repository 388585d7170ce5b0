"""The mark on each view that says who may call it."""

from collections.abc import Callable

from pretixapi.auth.permissions import Permission, Reach
from pretixapi.http.contract import View, mark


def requires(permission: Permission | Reach) -> Callable[[View], View]:
    """Let only callers who hold `permission` reach the view; a view without this mark is shut."""
    return mark(permission=permission)
