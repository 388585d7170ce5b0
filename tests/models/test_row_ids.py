import pytest
from sqlalchemy.exc import OperationalError

from pretixapi.models import db, take_ids
from pretixapi.models.row_ids import LAST_ON_POSTGRESQL

TABLE = "imported_secrets"


@pytest.fixture(autouse=True)
def ids_are_a_sequence(app, engine_name):
    if engine_name == "sqlite":
        pytest.skip("On SQLite whoever writes is alone.")


def test_ids_taken_are_one_after_the_other():
    first = take_ids(TABLE, 3)
    assert (take_ids(TABLE, 1), take_ids(TABLE, 500), take_ids(TABLE, 1)) == (
        first + 3,
        first + 4,
        first + 504,
    )


def test_ids_taken_are_not_those_of_single_rows(make, organizer):
    event = make.event(organizer)
    before = make.imported_secret(event, "a").id
    assert take_ids(TABLE, 10) == before + 1
    assert make.imported_secret(event, "b").id == before + 11


def test_nobody_takes_ids_while_somebody_else_does(make_app):
    impatient = make_app(LOCK_TIMEOUT=0.05)
    with db.engine.connect() as other, impatient.app_context():
        other.execute(LAST_ON_POSTGRESQL, {"table": TABLE, "count": 5})
        with pytest.raises(OperationalError, match="lock timeout"):
            take_ids(TABLE, 1)
        other.rollback()
        assert take_ids(TABLE, 1) > 0
