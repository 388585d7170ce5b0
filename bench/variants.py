"""Requests that differ from one to the next: what stands in them for what differs.

All that stands for something is as long as what comes in its place, so that the length of a body
is known beforehand.
"""

import os
from collections.abc import Callable, Iterator
from hashlib import blake2b
from itertools import count

# A slug that no request had before: each side of a comparison has a prefix of its own.
FRESH_PREFIX = "bench-00"
FRESH_SLUG = f"{FRESH_PREFIX}-000-0000000"
# A secret that no request had before.
FRESH_SECRET = "00000000-bench-fresh-secret-0000"  # noqa: S105 (opens nothing)
# The secret and the id of one row of the event with many secrets.
STORED_SECRET = "00000000-bench-stored-secret-000"  # noqa: S105 (likewise)
STORED_ID = "id-of-stored-secret"
# The secret of a ticket that is paid for.
STORED_TICKET = "00000000-bench-stored-ticket-000"

# How many secrets that event has; their ids begin with 1.
MANY = 1_000_000
# How many tickets of another event are paid for.
PAID_TICKETS = 6_600
# A prime, so that the walk comes to every row before it comes to one again.
STEP = 611_953
# Between the connections, which all walk the same way.
DISTANCE = 104_729


def stored_secret(number: int) -> str:
    """Return the secret of the row with that id."""
    return blake2b(number.to_bytes(8), digest_size=16).hexdigest()


def variants(template: bytes, prefix: str, connection: int) -> Iterator[bytes]:
    """Give the requests of one connection without end."""
    for mark, values in KINDS.items():
        if mark.encode() in template:
            first, *rest = template.split(mark.encode())
            each = values(prefix, connection)
            while True:
                yield first + b"".join([next(each).encode() + piece for piece in rest])
    while True:
        yield template


def _fresh_slugs(prefix: str, connection: int) -> Iterator[str]:
    return (f"{prefix}-{connection:03}-{number:07}" for number in range(10**7))


def _fresh_secrets(_prefix: str, _connection: int) -> Iterator[str]:
    while True:
        yield os.urandom(16).hex()


def _stored_ids(_prefix: str, connection: int) -> Iterator[int]:
    return (number * STEP % MANY + 1 for number in count(connection * DISTANCE))


def _stored_tickets(_prefix: str, connection: int) -> Iterator[str]:
    """Give the tickets of orders that are paid for, which every third one is not."""
    for number in count(connection * DISTANCE):
        order, place = divmod(number * STEP % PAID_TICKETS, 2)
        yield f"ticket{(order // 2 * 3 + order % 2 + 1) * 2 + place:026}"


KINDS: dict[str, Callable[[str, int], Iterator[str]]] = {
    FRESH_SLUG: _fresh_slugs,
    FRESH_SECRET: _fresh_secrets,
    STORED_TICKET: _stored_tickets,
    STORED_SECRET: lambda *place: map(stored_secret, _stored_ids(*place)),
    STORED_ID: lambda *place: map(str, _stored_ids(*place)),
}
