import os
import shutil
from pathlib import Path
from time import time

import pytest

from pretixapi import tidy
from pretixapi.models import Organizer, db

NOTHING_ELSE = (
    "Removed 0 uploads of more than a day ago.\nRemoved 0 files that nothing refers to.\n"
)


@pytest.fixture
def steps():
    """The list of steps, restored afterwards."""
    before = tidy.STEPS[:]
    yield tidy.STEPS
    tidy.STEPS[:] = before


def test_what_broken_imports_left_behind_goes(app, run):
    imports = Path(app.instance_path) / "imports"
    for name, age in (("old", 25), ("new", 23)):
        folder = imports / name
        folder.mkdir(parents=True)
        (folder / "staging.db").write_text("secret")
        moment = time() - age * 60 * 60
        os.utime(folder, (moment, moment))
    told = run("tidy")
    left = [each.name for each in imports.iterdir()]
    shutil.rmtree(imports)
    said = f"Removed what 1 broken imports left behind.\n{NOTHING_ELSE}"
    assert (told, left) == ((0, said, ""), ["new"])


def test_nothing_to_tidy(run):
    said = f"Removed what 0 broken imports left behind.\n{NOTHING_ELSE}"
    assert run("tidy") == (0, said, "")


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
