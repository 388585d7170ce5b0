"""Several draw at a time, and nobody gets what somebody else has."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import pytest
from sqlalchemy import delete, select
from sqlalchemy.exc import OperationalError

from pretixapi.imported_secrets.drawing import draw_secret
from pretixapi.models import ImportedSecret, begin_write, commit, db
from tests.imported_secrets.bodies import FORBIDDEN, URL
from tests.locks import WAITING

WORKERS, EACH = 6, 15


@pytest.fixture
def drawing(event, item):
    """A context in which a transaction has drawn a secret that it keeps at the end."""
    place = {"event_id": event.id, "item_id": item.id}

    @contextmanager
    def draw_in(app):
        with app.app_context():
            begin_write()
            yield draw_secret(**place)
            commit()

    return draw_in


@pytest.fixture
def impatient(make_app):
    """An application that waits for nobody for more than a moment."""
    return make_app(LOCK_TIMEOUT=0.05)


@pytest.fixture
def postgresql(engine_name):
    if engine_name != "postgresql":
        pytest.skip("SQLite lets one transaction write at a time.")


@pytest.fixture
def sqlite(engine_name):
    if engine_name != "sqlite":
        pytest.skip("PostgreSQL locks rows.")


@pytest.mark.usefixtures("postgresql")
def test_nobody_waits_for_others_who_draw(app, drawing, impatient, add):
    for secret in "ab":
        add(secret)
    with drawing(app) as first, drawing(impatient) as second, drawing(impatient) as third:
        assert (first, second, third) == ("a", "b", None)


@pytest.mark.usefixtures("postgresql")
def test_a_less_specific_secret_is_drawn_while_the_best_is_not_to_be_had(
    app, drawing, impatient, add, item
):
    add("any")
    add("best", item_id=item.id)
    with drawing(app) as first, drawing(impatient) as second:
        assert (first, second) == ("best", "any")


@pytest.mark.usefixtures("sqlite")
def test_whoever_draws_second_queues(app, drawing, impatient, add):
    for secret in "ab":
        add(secret)
    refused = pytest.raises(OperationalError, match="locked")
    with drawing(app) as first, refused, drawing(impatient):
        pass
    with drawing(impatient) as second:
        assert (first, second) == ("a", "b")


def test_nobody_gets_what_somebody_else_has(app, drawing, fill, event):
    count = WORKERS * EACH
    fill(event, range(1, count))

    def draw_some(_number):
        drawn = []
        for _ in range(EACH):
            with drawing(app) as secret:
                drawn.append(secret)
        return drawn

    with ThreadPoolExecutor(WORKERS) as pool:
        drawn = [secret for some in pool.map(draw_some, range(WORKERS)) for secret in some]
    expected = [None, *(f"s{number}" for number in range(1, count))]
    assert sorted(drawn, key=str) == sorted(expected, key=str)


@pytest.mark.parametrize("method", ["DELETE", "PATCH", "PUT"])
def test_secret_that_is_being_drawn_is_not_taken_away(app, client, drawing, add, method):
    url = f"{URL}{add('foobar').id}/"
    with ThreadPoolExecutor(1) as pool:
        with drawing(app) as drawn:
            answer = pool.submit(client.open, method, url, {"secret": "baz"})
            wait_for_a_lock(answer)
        response = answer.result()
    assert (drawn, response.status_code) == ("foobar", 403)
    shown = client.get(url).json
    assert (shown["secret"], shown["used"]) == ("foobar", True)


def wait_for_a_lock(answer):
    """Wait until the request does: on SQLite it cannot have begun."""
    with db.engine.connect() as other:
        while other.dialect.name != "sqlite" and not answer.done():
            if other.execute(WAITING).first():
                break


@pytest.mark.usefixtures("postgresql")
@pytest.mark.parametrize("deleted", [True, False])
def test_secret_that_is_being_deleted_is_not_drawn(app, drawing, impatient, add, deleted):
    add("foobar")
    with db.engine.connect() as other:
        other.execute(delete(ImportedSecret))
        with drawing(impatient) as drawn:
            assert drawn is None
        (other.commit if deleted else other.rollback)()
    with drawing(app) as drawn:
        assert drawn == (None if deleted else "foobar")


def test_secret_of_a_draw_that_fails_may_be_deleted(app, client, add, event, item):
    stored = add("foobar")
    event_id, item_id, url = event.id, item.id, f"{URL}{stored.id}/"
    with app.app_context():
        begin_write()
        assert draw_secret(event_id, item_id=item_id) == "foobar"
    assert client.delete(url).status_code == 204
    assert client.get(url).json == FORBIDDEN
    assert db.session.scalars(select(ImportedSecret)).all() == []
