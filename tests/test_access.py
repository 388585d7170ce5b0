"""Who may do what, as the table in `tests/access.py` has it."""

import pytest

from pretixapi.auth.devices import DEVICE_PERMISSIONS
from pretixapi.auth.permissions import Permission, Reach
from pretixapi.models import Device
from tests.access import ACCESS, choices, permissions_in
from tests.client import ApiClient
from tests.samples import filled, samples

every_row = pytest.mark.parametrize("row", ACCESS, ids=lambda row: f"{row[0]} {row[1]}")


@pytest.fixture
def ask(app, make, organizer, event):
    """A sender of `{}` for a team or device that a test describes; None stands for no token."""
    found = samples(make, organizer, event)

    def send(method, url, caller=None):
        client = ApiClient(app)
        if isinstance(caller, Device):
            client = ApiClient(app, make.device_token(caller), "Device")
        elif caller is not None:
            client = ApiClient(app, make.token(caller))
        return client.open(method, filled(url, found), {})

    return send


@pytest.fixture
def team_with(make, organizer):
    """A maker of teams that hold exactly these permissions."""

    def make_one(*permissions, **options):
        # Without any the factory would grant all; it makes nothing of a name it does not know.
        return make.team(organizer, "none", *permissions, **options)

    return make_one


def test_table_names_every_route(shared_app):
    routes = {
        (method, rule.rule)
        for rule in shared_app.url_map.iter_rules()
        for method in rule.methods - {"HEAD", "OPTIONS"}
        # The console has a table of its own.
        if not rule.endpoint.startswith("console.")
    }
    assert {row[:2] for row in ACCESS} == routes


@every_row
def test_caller_who_holds_what_is_asked_is_let_in(ask, make, organizer, team_with, row):
    method, url, held, status = row
    if held is Reach.DEVICE:
        assert ask(method, url, make.device(organizer)).status_code == status
    else:
        # Each would do; the other tests ask with the rest.
        caller = team_with(*permissions_in(held)[:1])
        assert ask(method, url, caller).status_code == status


@pytest.mark.parametrize(
    ("row", "permission"),
    [(row, each) for row in ACCESS for each in permissions_in(row[2])[1:]],
)
def test_each_of_several_permissions_is_enough(ask, team_with, row, permission):
    method, url, _, status = row
    assert ask(method, url, team_with(permission)).status_code == status


@every_row
def test_caller_who_holds_everything_else_is_refused(ask, team_with, row):
    method, url, held, status = row
    asked = permissions_in(held)
    response = ask(method, url, team_with(*(each for each in Permission if each not in asked)))
    if held is Reach.DEVICE:
        status = 401
    elif asked:
        status = 403
    assert response.status_code == status


@every_row
def test_stranger_is_refused(ask, make, row):
    method, url, held, status = row
    response = ask(method, url, make.team(make.organizer("other")))
    if held is Reach.DEVICE:
        status = 401
    elif "<organizer>" in url:
        status = 403
    assert response.status_code == status


@every_row
def test_caller_without_the_event_is_refused(ask, make, organizer, row):
    method, url, held, status = row
    response = ask(method, url, make.team(organizer, events=[]))
    if held is Reach.DEVICE:
        status = 401
    elif "<event>" in url:
        status = 403
    elif "<subevent_id>" in url:
        status = 404
    assert response.status_code == status


@every_row
def test_caller_without_a_token_is_refused(ask, row):
    method, url, held, status = row
    assert ask(method, url).status_code == (status if held is Reach.PUBLIC else 401)


@every_row
def test_device_reads_and_works_with_orders(ask, make, organizer, row):
    method, url, held, status = row
    allowed = any(isinstance(each, Reach) or each in DEVICE_PERMISSIONS for each in choices(held))
    response = ask(method, url, make.device(organizer))
    assert response.status_code == (status if allowed else 403)


@every_row
def test_device_without_the_event_is_refused(ask, make, organizer, row):
    method, url, *_ = row
    if "<event>" in url:
        assert ask(method, url, make.device(organizer, events=[])).status_code == 403


@every_row
def test_device_of_another_organizer_is_refused(ask, make, row):
    method, url, *_ = row
    if "<organizer>" in url:
        assert ask(method, url, make.device(make.organizer("other"))).status_code == 403
