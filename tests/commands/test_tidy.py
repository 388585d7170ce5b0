import pytest

from pretixapi import tidy
from pretixapi.models import Organizer, db


@pytest.fixture
def steps():
    """The list of steps, restored afterwards."""
    before = tidy.STEPS[:]
    yield tidy.STEPS
    tidy.STEPS[:] = before


def test_nothing_to_tidy(run):
    assert run("tidy") == (0, "There is nothing to tidy so far.\n", "")


def test_each_step_says_what_it_did(run, organizer, steps):
    def rename() -> str:
        db.session.get(Organizer, organizer.id).name = "Tidy"
        return "Renamed 1 organizer."

    steps[:] = [rename, lambda: "Looked around."]
    assert run("tidy") == (0, "Renamed 1 organizer.\nLooked around.\n", "")
    assert db.session.get(Organizer, organizer.id).name == "Tidy"


def test_step_that_fails_leaves_nothing_half_done(run, organizer, steps):
    def fail() -> str:
        db.session.get(Organizer, organizer.id).name = "Tidy"
        db.session.flush()
        raise ZeroDivisionError

    steps[:] = [fail]
    with pytest.raises(ZeroDivisionError):
        run("tidy")
    assert db.session.get(Organizer, organizer.id, populate_existing=True).name == "Big Events LLC"
