"""Requests with keys, and what is kept of them."""

from datetime import timedelta

from sqlalchemy import select, update
from werkzeug.test import TestResponse

from pretixapi.models import KeptAnswer, db

KEY = {"X-Idempotency-Key": "foo"}
CATEGORIES = "events/sampleconf/categories/"
CATEGORY = {"name": {"en": "Tickets"}}
CONCURRENT = {"detail": "Concurrent request with idempotency key."}
REUSED = (422, {"detail": "This idempotency key was used with a different request."})


def whole(response: TestResponse) -> tuple:
    """Return all that a client sees of an answer."""
    return response.status, response.data, list(response.headers)


def answered(response: TestResponse) -> tuple:
    """Return status and body."""
    return response.status_code, response.json


def kept() -> KeptAnswer:
    """Return the one answer that is kept."""
    found = db.session.scalars(select(KeptAnswer)).one()
    db.session.rollback()
    return found


def count(model: type) -> int:
    """Return how many rows there are."""
    found = len(db.session.scalars(select(model.id)).all())
    db.session.rollback()
    return found


def let_pass(**time: float) -> None:
    """Make what is kept older."""
    db.session.execute(update(KeptAnswer).values(created=kept().created - timedelta(**time)))
    db.session.commit()


def take_back_answer() -> None:
    """Leave of what is kept only that it was asked for, as while the request runs."""
    db.session.execute(update(KeptAnswer).values(status=None, headers=None, body=None))
    db.session.commit()
