"""Events that go while a request is about to do something with them."""

import pytest
from sqlalchemy import Engine, delete, select
from sqlalchemy import event as listening

from pretixapi.models import Event, LogEntry, db
from tests.events.bodies import FORBIDDEN, new

REPLACEMENT = {"name": "x", "slug": "sampleconf", "date_from": "2030-01-01"}
AFTER_THE_HOOK = 2


@pytest.fixture
def deleted_once_let_in(client, event):
    """Let the event go when the next request has passed the hook, which takes one statement."""
    seen = []

    def note(_connection, _cursor, statement, *_):
        seen.append(statement)
        if len(seen) == AFTER_THE_HOOK:
            with db.engine.begin() as other:
                other.execute(delete(Event))

    db.session.rollback()
    listening.listen(Engine, "before_cursor_execute", note)
    yield
    listening.remove(Engine, "before_cursor_execute", note)


@pytest.mark.usefixtures("deleted_once_let_in")
@pytest.mark.parametrize(
    ("method", "url", "body"),
    [
        ("GET", "events/sampleconf/", None),
        ("PATCH", "events/sampleconf/", {"name": "x"}),
        ("PATCH", "events/sampleconf/", {"plugins": []}),
        ("PATCH", "events/sampleconf/", {"live": True}),
        ("PUT", "events/sampleconf/", REPLACEMENT),
        ("DELETE", "events/sampleconf/", None),
        ("POST", "events/sampleconf/clone/", new()),
        ("POST", "events/sampleconf/clone/", new(plugins=[])),
    ],
)
def test_event_that_has_just_gone_is_hidden(client, method, url, body):
    response = client.open(method, url, body)
    assert (response.status_code, response.json) == (403, FORBIDDEN)
    assert db.session.scalars(select(Event)).all() == []
    assert db.session.scalars(select(LogEntry)).all() == []
