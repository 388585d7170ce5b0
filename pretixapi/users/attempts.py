"""Slowing down whoever guesses passwords, in the database, which all workers share."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from ipaddress import AddressValueError, IPv6Address, ip_network
from time import time
from typing import Any

from flask import current_app, request
from limits import RateLimitItem, parse
from limits.storage import Storage
from limits.strategies import FixedWindowRateLimiter
from sqlalchemy import bindparam, case, delete
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.exc import DBAPIError

from pretixapi.http.errors import TooManyRequests
from pretixapi.models import LoginAttempt, db, fetch_aside
from pretixapi.models.types import UTCDateTime
from pretixapi.users import queries

_STORED = insert(LoginAttempt)
_IS_OVER = LoginAttempt.expires <= bindparam("now", type_=UTCDateTime)
# One statement by itself, so that attempts at the same time all count.
HIT = _STORED.on_conflict_do_update(
    index_elements=[LoginAttempt.key],
    set_={
        "count": case(
            (_IS_OVER, _STORED.excluded.count),
            else_=LoginAttempt.count + _STORED.excluded.count,
        ),
        "expires": case((_IS_OVER, _STORED.excluded.expires), else_=LoginAttempt.expires),
    },
).returning(LoginAttempt.count)
CLEAR = delete(LoginAttempt).where(LoginAttempt.key == bindparam("key"))
TIDY = delete(LoginAttempt).where(_IS_OVER)


class DatabaseStorage(Storage):
    """Counts of what happened within a window of time, for the library `limits`."""

    STORAGE_SCHEME = None

    @property
    def base_exceptions(self) -> type[Exception]:
        """Return what the library might take for a fault of the storage; it is not to look."""
        return DBAPIError

    def incr(self, key: str, expiry: float, amount: int = 1) -> int:
        """Count `amount` more for a key, whose window ends `expiry` seconds after its begin."""
        now = datetime.now(UTC)
        values = {"key": key, "count": amount, "expires": now + timedelta(seconds=expiry)}
        return fetch_aside(HIT, {**values, "now": now}).scalar_one()

    def get(self, key: str) -> int:
        """Return the count of a key."""
        row = queries.attempts(key, datetime.now(UTC))
        return 0 if row is None else row.count

    def get_expiry(self, key: str) -> float:
        """Return when the window of a key ends, in seconds since 1970."""
        row = queries.attempts(key, datetime.now(UTC))
        return time() if row is None else row.expires.timestamp()

    def check(self) -> bool:
        """Tell that the storage is there."""
        return True

    def reset(self) -> int | None:
        """Forget all keys, and return their number."""
        return fetch_aside(delete(LoginAttempt)).rowcount

    def clear(self, key: str) -> None:
        """Forget a key."""
        fetch_aside(CLEAR, {"key": key})


limiter = FixedWindowRateLimiter(DatabaseStorage())


@contextmanager
def counted(account: str) -> Iterator[None]:
    """Count an attempt to log in to `account` unless it succeeds; refuse one too many.

    It counts before the password is looked at, so that no two slip through together, and stays
    counted whatever becomes of the request.
    """
    # The account may be a password that went into the wrong field.
    account = sha256(account.encode()).hexdigest()
    address = _network(request.remote_addr)
    # The narrowest first: what it refuses does not count against others.
    limits = (
        (_limit("LOGIN_LIMIT"), "account", account, "address", address),
        (_limit("LOGIN_LIMIT_PER_ACCOUNT"), "account", account),
        (_limit("LOGIN_LIMIT_PER_ADDRESS"), "address", address),
    )
    for each in limits:
        if not limiter.hit(*each):
            raise _too_many(*each)
    yield
    for each in limits:
        limiter.hit(*each, cost=-1)


def tidy_attempts() -> str:
    """Forget attempts that count no more."""
    forgotten = db.session.execute(TIDY, {"now": datetime.now(UTC)}).rowcount
    return f"Forgot {forgotten} counts of failed logins."


def _network(address: str | None) -> str:
    """Return the address, or the network that somebody has who has an IPv6 address."""
    try:
        return str(ip_network(f"{IPv6Address(address)}/64", strict=False))
    except AddressValueError:
        return address or ""


def _limit(name: str) -> RateLimitItem:
    return parse(current_app.config[name])


def _too_many(limit: RateLimitItem, *key: Any) -> TooManyRequests:
    seconds = limiter.get_window_stats(limit, *key).reset_time - time()
    return TooManyRequests(max(1, round(seconds)))
