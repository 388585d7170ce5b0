"""Requests that meet the locks of others."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from sqlalchemy import Executable, text
from werkzeug.test import TestResponse

from pretixapi.models import db

WAITING = text("SELECT 1 FROM pg_locks WHERE NOT granted")


def send_during(change: Executable, send: Callable[[], TestResponse]) -> TestResponse:
    """Return the answer to a request that comes while somebody else is about to commit `change`.

    On PostgreSQL, that is: SQLite lets one request write at a time.
    """
    with db.engine.connect() as other, ThreadPoolExecutor(1) as pool:
        other.execute(change)
        answer = pool.submit(send)
        while not answer.done() and not other.execute(WAITING).first():
            pass
        other.commit()
        return answer.result()
