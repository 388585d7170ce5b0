import pytest

from tests.client import ApiClient

NONE_SUCH = {"detail": "No TeamInvite matches the given query."}
NOBODY = ["No email address given."]
INVITED = ["This user already has been invited for this team."]
MEMBER = ["This user already has permissions for this team."]
INVALID = {"email": ["Enter a valid email address."]}


@pytest.fixture
def url(crew):
    return f"teams/{crew.id}/invites/"


@pytest.fixture
def members(client, crew):
    """A reader of the addresses of the members."""

    def read():
        results = client.get(f"teams/{crew.id}/members/").json["results"]
        return [each["email"] for each in results]

    return read


def test_invite(client, url, members):
    response = client.post(url, {"email": " Bob@Example.ORG ", "id": 1000})
    made = {"id": response.json["id"], "email": "bob@example.org"}
    assert (response.status_code, response.json, list(response.json)) == (201, made, list(made))
    assert client.get(f"{url}{made['id']}/").json == made
    assert client.get(url).json["results"] == [made]
    assert members() == []


def test_user_becomes_a_member_at_once(client, app, make, url, members):
    alice = make.user("alice@example.org")
    caller = ApiClient(app, make.user_token(alice))
    assert caller.get("/api/v1/organizers/").json["count"] == 0
    response = client.post(url, {"email": "ALICE@example.org"})
    made = {"id": None, "email": "alice@example.org"}
    assert (response.status_code, response.json) == (201, made)
    assert (members(), client.get(url).json["count"]) == (["alice@example.org"], 0)
    assert caller.get("/api/v1/organizers/").json["count"] == 1


def test_member_is_refused(client, make, crew, url, members):
    make.user("alice@example.org", crew)
    response = client.post(url, {"email": "Alice@example.org"})
    assert (response.status_code, response.json) == (400, MEMBER)
    assert members() == ["alice@example.org"]


def test_who_is_invited_is_refused(client, url):
    client.post(url, {"email": "bob@example.org"})
    response = client.post(url, {"email": "BOB@example.org"})
    assert (response.status_code, response.json) == (400, INVITED)
    assert client.get(url).json["count"] == 1


def test_address_invited_into_several_teams(client, make, organizer, url):
    make.invite(make.team(organizer), "bob@example.org")
    assert client.post(url, {"email": "bob@example.org"}).status_code == 201


def test_invite_is_used_up_by_who_has_an_account_since(client, make, url, members):
    client.post(url, {"email": "bob@example.org"})
    client.post(url, {"email": "carol@example.org"})
    make.user("bob@example.org")
    assert client.post(url, {"email": "bob@example.org"}).json["id"] is None
    assert members() == ["bob@example.org"]
    assert [each["email"] for each in client.get(url).json["results"]] == ["carol@example.org"]


@pytest.mark.parametrize(
    ("body", "faults"),
    [
        ({}, NOBODY),
        ({"email": None}, NOBODY),
        ({"email": ""}, NOBODY),
        ({"email": " "}, NOBODY),
        ({"email": "x"}, INVALID),
        ({"email": "a@b"}, INVALID),
        ({"email": ["a@b.de"]}, {"email": ["Not a valid string."]}),
        (
            {"email": f"{'x' * 250}@b.de"},
            {"email": ["Ensure this field has no more than 254 characters."]},
        ),
    ],
)
def test_fault_in_the_address(client, url, body, faults):
    response = client.post(url, body)
    assert (response.status_code, response.json) == (400, faults)
    assert client.get(url).json["count"] == 0


def test_invites_are_listed_as_they_came(client, make, organizer, url):
    make.invite(make.team(organizer))
    for name in ("b", "c", "a"):
        client.post(url, {"email": f"{name}@example.org"})
    page = client.get(url).json
    assert [each["email"][0] for each in page["results"]] == ["b", "c", "a"]
    assert page["count"] == 3


def test_delete(client, url):
    made = client.post(url, {"email": "bob@example.org"}).json
    response = client.delete(f"{url}{made['id']}/")
    assert (response.status_code, response.data) == (204, b"")
    assert client.get(url).json["count"] == 0
    assert client.post(url, {"email": "bob@example.org"}).status_code == 201


@pytest.mark.parametrize("method", ["get", "delete"])
def test_invite_into_another_team_is_not_found(client, make, organizer, url, method):
    foreign = make.invite(make.team(organizer))
    for invite_id in (foreign.id, 999999):
        response = getattr(client, method)(f"{url}{invite_id}/")
        assert (response.status_code, response.json) == (404, NONE_SUCH)


@pytest.mark.parametrize("method", ["patch", "put"])
def test_invite_cannot_be_changed(client, make, crew, url, method):
    response = getattr(client, method)(f"{url}{make.invite(crew).id}/", {})
    assert response.status_code == 405
    assert response.headers["Allow"] == "GET, DELETE, HEAD, OPTIONS"
