import pytest
from sqlalchemy import select

from pretixapi.auth.tokens import user_token
from pretixapi.models import User, UserSession, db, team_members
from pretixapi.users.changes import begin_session
from pretixapi.users.passwords import matches


@pytest.fixture
def run(app):
    """Run a command, with a text as its standard input."""

    def run_one(*args, text=""):
        runner = app.test_cli_runner()
        result = runner.invoke(args=args, input=text, catch_exceptions=False)
        db.session.rollback()
        return result.exit_code, result.stdout, result.stderr

    return run_one


@pytest.fixture
def team(make, organizer):
    return make.team(organizer)


@pytest.fixture
def alice(make, team):
    return make.user("alice@example.org", team)


def create(run, *args, text="correct horse\n"):
    return run("users", "create", *args, "--password-stdin", text=text)


def stored():
    return db.session.scalars(select(User).order_by(User.id)).all()


def token_opens(app, user):
    token = user_token(user.id, user.token_generation)
    headers = {"Authorization": f"Token {token}"}
    return app.test_client().get("/api/me", headers=headers).status_code == 200


def test_user_created(run, app, team, logged):
    done = create(run, "Alice@Example.org", "--name", "Alice", "--team", "bigevents/Team 0")
    assert done == (0, "Created the user alice@example.org.\n", "")
    (user,) = stored()
    values = (user.email, user.name, user.locale, user.timezone, user.active)
    assert values == ("alice@example.org", "Alice", "en", "UTC", True)
    assert user.password.startswith("$argon2id$")
    assert matches(user.password, "correct horse")
    assert token_opens(app, user)
    members = db.session.execute(select(team_members)).all()
    assert members == [(team.id, user.id)]
    assert logged() == [
        (
            "pretix.team.member.added",
            "command",
            "Command line",
            "team",
            {"email": [None, "alice@example.org"]},
        )
    ]


def test_user_created_without_name_and_team(run):
    assert create(run, "alice@example.org")[0] == 0
    assert [user.name for user in stored()] == [""]


def test_user_created_with_a_password_that_is_asked_for(run):
    code, output, _ = run("users", "create", "a@example.org", text="correct horse\n" * 2)
    assert code == 0
    assert "correct" not in output
    assert matches(stored()[0].password, "correct horse")


@pytest.mark.parametrize(
    ("args", "text", "fault"),
    [
        (["alice"], "correct horse\n", "Enter a valid email address."),
        (["a@example.org"], "short\n", "Ensure this field has at least 8 characters."),
        (["a@example.org"], "", "This field may not be blank."),
        (["a@example.org", "--team", "x"], "correct horse\n", "not of the form ORGANIZER/TEAM"),
        (["a@example.org", "--team", "x/y"], "correct horse\n", "There is no organizer 'x'."),
        (
            ["a@example.org", "--team", "bigevents/y"],
            "correct horse\n",
            "bigevents has no team 'y'.",
        ),
    ],
)
def test_user_refused(run, organizer, args, text, fault):
    code, _, errors = create(run, *args, text=text)
    assert (code, len(errors.splitlines())) == (1, 1)
    assert fault in errors
    assert stored() == []


def test_second_user_of_an_address_refused(run, alice):
    code, _, errors = create(run, "ALICE@example.org")
    assert code == 1
    assert errors == "Error: email: There is a user with this email address already.\n"


def test_users_listed(run, make, alice):
    make.user("bob@example.org", name="", active=False)
    code, output, _ = run("users", "list")
    assert (code, output.splitlines()) == (
        0,
        [
            "EMAIL              NAME   STATE        TEAMS",
            "alice@example.org  Alice  active       bigevents/Team 0",
            "bob@example.org           deactivated  none",
        ],
    )


def test_user_deactivated_and_activated(run, app, alice):
    create(run, "bob@example.org")
    bob = stored()[1]
    begin_session(bob)
    db.session.commit()
    assert run("users", "deactivate", "BOB@example.org")[0] == 0
    assert (bob.active, token_opens(app, bob)) == (False, False)
    assert db.session.scalars(select(UserSession)).all() == []
    assert run("users", "activate", "bob@example.org")[0] == 0
    assert (bob.active, token_opens(app, bob)) == (True, True)


def test_password_set(run, alice):
    begin_session(alice)
    db.session.commit()
    done = run("users", "set-password", "alice@example.org", "--password-stdin", text="new horse\n")
    assert done == (0, "alice@example.org has another password.\n", "")
    assert matches(alice.password, "new horse")
    assert not matches(alice.password, "correct horse")
    assert db.session.scalars(select(UserSession)).all() == []


def test_token_replaced(run, app, alice, make):
    before = make.user_token(alice)
    done = run("users", "replace-token", "alice@example.org")
    assert done == (0, "alice@example.org has another token.\n", "")
    assert before != make.user_token(alice)
    assert token_opens(app, alice)


@pytest.mark.parametrize("command", ["replace-token", "deactivate", "activate", "set-password"])
def test_unknown_user_refused(run, command):
    args = ["--password-stdin"] if command == "set-password" else []
    code, _, errors = run("users", command, "x@example.org", *args, text="correct horse\n")
    assert (code, errors) == (1, "Error: There is no user 'x@example.org'.\n")
