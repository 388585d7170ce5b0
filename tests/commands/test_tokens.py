import re

import pytest
from sqlalchemy import select

from pretixapi.auth.tokens import digest
from pretixapi.models import TeamToken, db

TOKEN = re.compile(r"[a-z0-9]{64}\n")


@pytest.fixture
def team(make, organizer):
    return make.team(organizer)


@pytest.fixture
def token(make, team):
    return make.token(team)


@pytest.fixture
def other_organizer(make):
    return make.organizer("other")


def stored():
    columns = (TeamToken.id, TeamToken.name, TeamToken.digest, TeamToken.active)
    return [tuple(row) for row in db.session.execute(select(*columns).order_by(TeamToken.id))]


def status(app, token):
    headers = {"Authorization": f"Token {token}"}
    response = app.test_client().get("/api/v1/organizers/bigevents/events/", headers=headers)
    return response.status_code, response.json.get("detail")


def test_token_created(run, app, team, logged):
    code, output, notes = run("tokens", "create", "bigevents", "Team 0", "--name", "Till")
    assert (code, bool(TOKEN.fullmatch(output))) == (0, True)
    ((number, *rest),) = stored()
    assert rest == ["Till", digest(output.strip()), True]
    assert notes == f"This is token {number}; it is shown only this once.\n"
    assert status(app, output.strip()) == (200, None)
    assert logged() == [
        (
            "pretix.team.token.created",
            "command",
            "Command line",
            "teamtoken",
            {"team": [None, "Team 0"], "name": [None, "Till"]},
        )
    ]


def test_token_created_without_a_name(run, team):
    assert run("tokens", "create", "bigevents", "Team 0")[0] == 0
    assert [name for _, name, _, _ in stored()] == [""]


def test_tokens_differ(run, team):
    tokens = {run("tokens", "create", "bigevents", "Team 0")[1] for _ in range(3)}
    assert len(tokens) == 3


@pytest.mark.parametrize(
    ("arguments", "fault"),
    [
        (("nope", "Team 0"), "There is no organizer 'nope'."),
        (("bigevents", "nope"), "bigevents has no team 'nope'."),
        (("other", "Team 0"), "other has no team 'Team 0'."),
        (("bigevents",), "Missing argument 'TEAM'."),
        (
            ("bigevents", "Team 0", "--name", "x" * 191),
            "Invalid value for '--name': Ensure this field has no more than 190 characters.",
        ),
    ],
)
@pytest.mark.usefixtures("team", "other_organizer")
def test_token_refused(run, logged, arguments, fault):
    assert run("tokens", "create", *arguments) == (1, "", f"Error: {fault}\n")
    assert (stored(), logged()) == ([], [])


def test_name_of_several_teams_refused(run, make, organizer, logged):
    for _ in range(2):
        make.team(organizer).name = "Crew"
    db.session.commit()
    fault = "There are several teams 'Crew'."
    assert run("tokens", "create", "bigevents", "Crew") == (1, "", f"Error: {fault}\n")
    assert (stored(), logged()) == ([], [])


def test_tokens_listed_without_what_they_are(run, make, team):
    make.token(team)
    make.token(team, active=False)
    numbers = [number for number, *_ in stored()]
    day = db.session.scalars(select(TeamToken.created)).first().date()
    width = max(2, *(len(str(number)) for number in numbers))
    listed = (
        f"{'ID':<{width}}  ORGANIZER  TEAM    NAME  CREATED     STATE\n"
        f"{numbers[0]:<{width}}  bigevents  Team 0  Test  {day}  active\n"
        f"{numbers[1]:<{width}}  bigevents  Team 0  Test  {day}  revoked\n"
    )
    assert run("tokens", "list") == (0, listed, "")


def test_token_revoked(run, app, token, logged):
    ((number, *_),) = stored()
    assert run("tokens", "revoke", str(number)) == (
        0,
        f"Token {number} opens nothing any more.\n",
        "",
    )
    assert [active for *_, active in stored()] == [False]
    assert status(app, token) == (401, "Token inactive or deleted.")
    entry = ("pretix.team.token.deleted", "command", "Command line", "teamtoken")
    assert logged() == [(*entry, {"active": [True, False]})]


@pytest.mark.usefixtures("token")
def test_token_revoked_again_is_logged_once(run, logged):
    number = str(stored()[0][0])
    first = run("tokens", "revoke", number)
    assert run("tokens", "revoke", number) == first
    assert len(logged()) == 1


def test_other_tokens_stay_when_one_is_revoked(run, app, make, team):
    tokens = [make.token(team) for _ in range(3)]
    run("tokens", "revoke", str(stored()[1][0]))
    assert [status(app, token)[0] for token in tokens] == [200, 401, 200]


@pytest.mark.parametrize(
    ("number", "fault"),
    [
        ("0", "There is no token 0."),
        ("999999", "There is no token 999999."),
        ("x", "Invalid value for 'ID': A valid integer is required."),
        (
            "9" * 30,
            f"Invalid value for 'ID': Ensure this value is less than or equal to {2**63 - 1}.",
        ),
    ],
)
@pytest.mark.usefixtures("token")
def test_unknown_token_refused(run, logged, number, fault):
    assert run("tokens", "revoke", number) == (1, "", f"Error: {fault}\n")
    assert ([active for *_, active in stored()], logged()) == ([True], [])
