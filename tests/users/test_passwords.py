"""Looking at passwords: as long for nobody as for somebody, and not for long."""

import pytest
from argon2 import PasswordHasher
from sqlalchemy import select, update

from pretixapi.models import User, db
from pretixapi.users.passwords import hashed, matches

URL = "/api/auth"
GOOD = {"username": "alice@example.org", "password": "correct horse"}


@pytest.fixture
def watch(monkeypatch):
    """A function that lets another one be called after each look at a password."""

    def after(function):
        verify = PasswordHasher.verify

        def verify_then(self, kept, password):
            try:
                return verify(self, kept, password)
            finally:
                function(kept)

        monkeypatch.setattr(PasswordHasher, "verify", verify_then)

    return after


@pytest.mark.parametrize("username", ["alice@example.org", "nobody@example.org"])
def test_password_of_nobody_costs_as_much_as_that_of_somebody(anonymous, make, watch, username):
    make.user(password=hashed("correct horse"))
    looked_at = []
    watch(looked_at.append)
    anonymous.post(URL, {"username": username, "password": "wrong"})
    assert [kept.split("$")[1:4] for kept in looked_at] == [
        hashed("anything").split("$")[1:4],
    ]


def test_password_of_nobody_is_nobodys():
    assert not matches(None, "")
    assert not matches("no hash", "no hash")


@pytest.mark.parametrize("change", [{"password": hashed("another")}, {"active": False}])
def test_what_changes_while_a_password_is_looked_at_counts(app, anonymous, make, watch, change):
    make.user()

    def change_user(_kept):
        with app.app_context():
            db.session.execute(update(User).values(change))
            db.session.commit()

    watch(change_user)
    response = anonymous.post(URL, GOOD)
    assert response.status_code == 400
    db.session.rollback()
    stored = db.session.execute(select(User.password, User.active)).mappings().one()
    assert {name: stored[name] for name in change} == change
