import os
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import time

import pytest
from sqlalchemy import select

from pretixapi import tidy
from pretixapi.models import KeptAnswer, LoginAttempt, Organizer, UserSession, db

NOTHING_ELSE = (
    "Removed 0 uploads of more than a day ago.\n"
    "Removed 0 files that nothing refers to.\n"
    "Removed 0 sessions that are over.\n"
    "Forgot 0 counts of failed logins.\n"
    "Let 0 orders expire.\n"
    "Checked out 0 tickets.\n"
    "Removed 0 mails of more than 30 days ago.\n"
    "Forgot 0 answers of more than a day ago.\n"
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


def test_sessions_and_failed_logins_that_are_over_go(run, make):
    user, now = make.user(), datetime.now(UTC)
    moments = {"old": now, "new": now + timedelta(hours=1)}
    for name, moment in moments.items():
        db.session.add(UserSession(user_id=user.id, digest=name, expires=moment))
        db.session.add(LoginAttempt(key=name, count=1, expires=moment))
    db.session.commit()
    code, output, _ = run("tidy")
    said = {"Removed 1 sessions that are over.", "Forgot 1 counts of failed logins."}
    assert (code, said - set(output.splitlines())) == (0, set())
    assert db.session.scalars(select(UserSession.digest)).all() == ["new"]
    assert db.session.scalars(select(LoginAttempt.key)).all() == ["new"]


@pytest.mark.parametrize(
    ("status", "age", "stays"),
    [
        (201, timedelta(hours=23, minutes=59), True),
        (201, timedelta(hours=24), False),
        (None, timedelta(seconds=50), True),
        (None, timedelta(seconds=60), False),
    ],
)
def test_answers_and_claims_that_are_too_old_go(run, status, age, stays):
    created = datetime.now(UTC) - age
    db.session.add(KeptAnswer(key="x", request="x", created=created, status=status))
    db.session.commit()
    code, output, _ = run("tidy")
    said = f"Forgot {int(not stays)} answers of more than a day ago."
    assert (code, said in output.splitlines()) == (0, True)
    assert db.session.scalars(select(KeptAnswer.key)).all() == ["x"] * stays


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
