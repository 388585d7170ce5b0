import re
import shlex
import sys
from pathlib import Path

import pytest
from sqlalchemy import func, select

from pretixapi.models import Base, Organizer, TeamToken, db

BIN = Path(sys.executable).parent
SAMPLECONF = {
    "name": {"en": "Sample Conference"},
    "slug": "sampleconf",
    "live": False,
    "testmode": False,
    "currency": "EUR",
    "date_from": "2017-12-27T10:00:00Z",
    "date_to": None,
    "date_admission": None,
    "is_public": False,
    "presale_start": None,
    "presale_end": None,
    "location": None,
    "geo_lat": None,
    "geo_lon": None,
    "has_subevents": False,
    "meta_data": {},
    "seating_plan": None,
    "plugins": [
        "pretix.plugins.banktransfer",
        "pretix.plugins.stripe",
        "pretix.plugins.paypal",
        "pretix.plugins.ticketoutputpdf",
    ],
    "seat_category_mapping": {},
    "timezone": "UTC",
    "item_meta_properties": {},
    "all_sales_channels": True,
    "limit_sales_channels": [],
    "public_url": "http://localhost:8000/bigevents/sampleconf/",
    "sales_channels": ["web"],
}


def follow(app, output):
    """Do what the printed curl line does."""
    (line,) = (line for line in output.splitlines() if line.startswith("curl "))
    curl, option, header, url = shlex.split(line)
    assert (curl, option) == ("curl", "-H")
    return app.test_client().get(url, headers=dict([header.split(": ")]))


def counts():
    return {
        table.name: db.session.scalar(select(func.count()).select_from(table))
        for table in Base.metadata.sorted_tables
    }


def test_demo_made(run, app, logged):
    code, output, notes = run("demo")
    token = re.search(r"[a-z0-9]{64}", output)[0]
    password = re.search(r"Password  ([a-z0-9]{16})\n", output)[1]
    assert (code, notes) == (0, "")
    assert output == (
        "The demo is ready: the organizer bigevents with the event sampleconf.\n\n"
        "URL       http://127.0.0.1:8000/api/v1/\n"
        f"Token     {token}\n"
        "Console   http://127.0.0.1:8000/control/\n"
        "User      demo@example.org\n"
        f"Password  {password}\n\n"
        "Token and password are shown only this once. Try the token:\n\n"
        f'curl -H "Authorization: Token {token}" http://127.0.0.1:8000/api/v1/organizers/\n'
    )
    assert [(action, actor) for action, actor, *_ in logged()] == [
        ("pretix.organizer.added", "command"),
        ("pretix.event.added", "command"),
        *4 * [("pretix.event.plugins.enabled", "command")],
        ("pretix.team.created", "command"),
        ("pretix.team.token.created", "command"),
        ("pretix.team.member.added", "command"),
    ]
    body = {"username": "demo@example.org", "password": password}
    assert app.test_client().post("/api/auth", json=body).status_code == 200


def test_printed_line_lists_the_organizer(run, app):
    response = follow(app, run("demo", "--url", "http://localhost:8000/")[1])
    organizer = {
        "name": "Big Events LLC",
        "slug": "bigevents",
        "public_url": "http://localhost:8000/bigevents/",
        "plugins": [],
    }
    listed = {"count": 1, "next": None, "previous": None, "results": [organizer]}
    assert (response.status_code, response.json) == (200, listed)


def test_demo_event_is_the_sample_conference(run, app):
    token = re.search(r"[a-z0-9]{64}", run("demo")[1])[0]
    response = app.test_client().get(
        "http://localhost:8000/api/v1/organizers/bigevents/events/",
        headers={"Authorization": f"Token {token}"},
    )
    assert response.json == {"count": 1, "next": None, "previous": None, "results": [SAMPLECONF]}


def test_demo_organizer_shows_a_calendar(run):
    run("demo")
    settings = db.session.scalars(select(Organizer.settings)).one()
    assert settings == {"cookie_consent": True, "event_list_type": "calendar"}


def test_demo_team_may_do_everything(run):
    run("demo")
    heading = "ORGANIZER  NAME            EVENTS  PERMISSIONS\n"
    row = "bigevents  Administrators  all     all\n"
    assert run("teams", "list") == (0, heading + row, "")


def test_demo_is_made_once(run):
    run("demo")
    before = counts(), db.session.scalars(select(TeamToken.digest)).one()
    code, output, notes = run("demo", "--url", "http://localhost:1")
    assert (code, notes) == (0, "")
    assert output.startswith(
        "The demo is there already, and stays as it is.\n\n"
        "URL       http://localhost:1/api/v1/\n"
        "Console   http://localhost:1/control/\n\n"
        "For another token, or another password, run:\n\n"
    )
    assert "flask tokens create bigevents Administrators\n" in output
    assert output.endswith("flask users set-password demo@example.org\n")
    assert (counts(), db.session.scalars(select(TeamToken.digest)).one()) == before


def test_command_that_the_demo_names_makes_a_token(run, app):
    run("demo")
    line = run("demo")[1].splitlines()[-2]
    code, output, _ = run(*shlex.split(line)[1:])
    headers = {"Authorization": f"Token {output.strip()}"}
    response = app.test_client().get("/api/v1/organizers/", headers=headers)
    assert (code, response.status_code) == (0, 200)


@pytest.mark.parametrize(
    ("path", "here", "named"),
    [
        (BIN, BIN.parent, "flask"),
        ("", BIN.parent, f"{BIN.name}/flask"),
        ("", Path(__file__).parent, f"{BIN}/flask"),
    ],
)
def test_demo_names_the_command_as_it_is_called_from_here(run, monkeypatch, path, here, named):
    run("demo")
    monkeypatch.setenv("PATH", str(path))
    monkeypatch.chdir(here)
    line = run("demo")[1].splitlines()[-2]
    assert line == f"{named} tokens create bigevents Administrators"


def test_what_was_deleted_from_the_demo_stays_deleted(run, app):
    token = re.search(r"[a-z0-9]{64}", run("demo")[1])[0]
    events, headers = (
        "/api/v1/organizers/bigevents/events/",
        {"Authorization": f"Token {token}"},
    )
    assert app.test_client().delete(f"{events}sampleconf/", headers=headers).status_code == 204
    run("demo")
    assert app.test_client().get(events, headers=headers).json["count"] == 0


def test_demo_not_made_beside_another_organizer_of_its_name(run):
    run("organizers", "create", "bigevents", "--name", "Mine")
    before = counts()
    code, output, notes = run("demo")
    assert (code, notes, counts()) == (0, "", before)
    assert output.startswith(
        "There is an organizer bigevents without the demo's team, so no demo is made.\n\n"
    )
    assert "flask tokens create bigevents TEAM\n" in output
    assert output.endswith("flask users create EMAIL --team bigevents/TEAM\n")


@pytest.mark.parametrize("url", ["nonsense", "http://", "javascript:x"])
def test_demo_at_no_url_refused(run, url):
    before = counts()
    code, output, notes = run("demo", "--url", url)
    assert (code, output, counts()) == (1, "", before)
    assert notes.endswith("Enter a valid URL.\n")
