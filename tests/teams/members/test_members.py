import pytest
from sqlalchemy import select

from pretixapi.models import User, db
from tests.client import ApiClient

NONE_SUCH = {"detail": "No User matches the given query."}


@pytest.fixture
def url(crew):
    return f"teams/{crew.id}/members/"


def shown(user):
    return {"id": user.id, "email": user.email, "fullname": user.name, "require_2fa": False}


def test_list(client, make, organizer, crew, url):
    carol = make.user("carol@example.org", crew, name="Carol")
    bob = make.user("bob@example.org", crew, make.team(organizer), name="")
    make.user("alice@example.org", make.team(organizer))
    response = client.get(url)
    assert (response.status_code, response.json) == (
        200,
        {"count": 2, "next": None, "previous": None, "results": [shown(bob), shown(carol)]},
    )
    assert response.headers["Allow"] == "GET, HEAD, OPTIONS"


def test_show(client, make, crew, url):
    alice = make.user("alice@example.org", crew)
    response = client.get(f"{url}{alice.id}/")
    assert (response.status_code, response.json) == (200, shown(alice))
    assert list(response.json) == list(shown(alice))
    assert response.headers["Allow"] == "GET, DELETE, HEAD, OPTIONS"


def test_delete_leaves_the_user_and_other_members(client, make, organizer, crew, url):
    second = make.team(organizer)
    alice = make.user("alice@example.org", crew, second)
    bob = make.user("bob@example.org", crew)
    response = client.delete(f"{url}{alice.id}/")
    assert (response.status_code, response.data) == (204, b"")
    assert client.get(url).json["results"] == [shown(bob)]
    assert client.get(f"teams/{second.id}/members/").json["results"] == [shown(alice)]
    assert db.session.scalars(select(User.id).order_by(User.id)).all() == [alice.id, bob.id]


def test_deleted_member_may_do_nothing_for_the_team(client, app, make, organizer):
    team = make.team(organizer)
    alice = make.user("alice@example.org", team)
    caller = ApiClient(app, make.user_token(alice))
    assert caller.get("teams/").status_code == 200
    client.delete(f"teams/{team.id}/members/{alice.id}/")
    assert caller.get("teams/").status_code == 403


@pytest.mark.parametrize("method", ["get", "delete"])
def test_user_who_is_no_member_is_not_found(client, make, organizer, url, method):
    alice = make.user("alice@example.org", make.team(organizer))
    for user_id in (alice.id, 999999):
        response = getattr(client, method)(f"{url}{user_id}/")
        assert (response.status_code, response.json) == (404, NONE_SUCH)


def test_members_are_not_posted(client, url):
    response = client.post(url, {})
    assert (response.status_code, response.json) == (
        405,
        {"detail": "Method 'POST' not allowed."},
    )
