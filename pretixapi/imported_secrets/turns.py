"""Taking turns: the same secret is not to be imported and given to a ticket at the same time.

That would break a rule about two tables, in neither of which the one sees what the other has not
committed. So whoever imports lets nobody give out secrets by name until the transaction ends, and
the other way round; several import at once. Drawing is no party to it. On SQLite whoever writes
is alone anyway.
"""

from flask import g
from sqlalchemy import TextClause, text

from pretixapi.models import fetch

KEY = "hashtextextended('imported_secrets', :event_id)"
IMPORT = text(f"SELECT pg_advisory_xact_lock_shared({KEY})")
GIVE = text(f"SELECT pg_advisory_xact_lock({KEY})")


def take_turn_to_import() -> None:
    """Wait until nobody gives secrets of the event at hand to tickets by name.

    Whoever changes a secret does so before that is locked: it may be the one that is given.
    """
    _wait(IMPORT)


def take_turn_to_give() -> None:
    """Wait until nobody imports secrets for the event at hand, or gives one to a ticket by name."""
    _wait(GIVE)


def _wait(turn: TextClause) -> None:
    if g.connection.dialect.name == "postgresql":
        fetch(turn, {"event_id": g.event.id})
