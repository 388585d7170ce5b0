import pytest

from tests.client import ApiClient
from tests.device_factory import SOFTWARE
from tests.devices.bodies import NONE_SUCH, URL, shown
from tests.devices.conftest import PERMISSIONS

INITIALIZED = {**SOFTWARE, "initialized": "2017-12-01T11:00:00Z"}


def test_list(client, make, organizer, event):
    first = shown(make.new_device(organizer))
    values = {"name": "Gate", "security_profile": "pretixscan", "revoked": True}
    device = make.device(organizer, events=[event], **values)
    limited = {"all_events": False, "limit_events": ["sampleconf"]}
    second = shown(device, **values, **limited, **INITIALIZED)
    make.device(make.organizer("other"))
    response = client.get(URL)
    assert (response.status_code, response.json) == (
        200,
        {"count": 2, "next": None, "previous": None, "results": [first, second]},
    )
    assert list(response.json["results"][0]) == list(first)


def test_detail(client, make, organizer):
    device = make.device(organizer)
    response = client.get(f"{URL}1/")
    assert (response.status_code, response.json) == (200, shown(device, **INITIALIZED))


def test_who_may_only_read_is_not_told_how_to_be_a_device(keeper, make, organizer):
    device = make.new_device(organizer)
    seen = shown(device)
    del seen["initialization_token"]
    reader = keeper("read")
    assert reader.get(f"{URL}1/").json == seen
    assert reader.get(URL).json["results"] == [seen]


def test_reading_by_one_team_and_writing_by_another_shows_the_token(app, make, organizer):
    rights = (PERMISSIONS["read"], PERMISSIONS["write"][1:])
    teams = [make.team(organizer, *each) for each in rights]
    device = make.new_device(organizer)
    user = make.user("boss@example.org", *teams)
    response = ApiClient(app, make.user_token(user)).get(f"{URL}1/")
    assert response.json == shown(device)


@pytest.mark.parametrize("number", ["999", "0", "-1", "9" * 30])
def test_absent_device(client, make, organizer, number):
    make.new_device(organizer)
    response = client.get(f"{URL}{number}/")
    assert (response.status_code, response.json) == (404, NONE_SUCH)


def test_number_that_is_none(client):
    response = client.get(f"{URL}abc/")
    assert (response.status_code, response.json) == (404, {"detail": "Not found."})


def test_device_is_known_by_its_number_within_the_organizer(client, make, organizer):
    make.device(make.organizer("other"), name="Elsewhere")
    here = make.new_device(organizer)
    assert client.get(f"{URL}1/").json == shown(here)
    assert client.get(f"{URL}2/").status_code == 404


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("", ["b", "c", "a"]),
        ("ordering=name", ["a", "b", "c"]),
        ("ordering=-device_id", ["a", "c", "b"]),
        ("ordering=nonsense", ["b", "c", "a"]),
        ("revoked=true", ["c"]),
        ("revoked=false", ["b", "a"]),
        ("revoked=nonsense", ["b", "c", "a"]),
        ("security_profile=pretixscan", ["a"]),
        ("security_profile=nonsense", []),
    ],
)
def test_list_is_narrowed_and_ordered(client, make, organizer, query, names):
    make.device(organizer, name="b")
    make.device(organizer, name="c", revoked=True)
    make.device(organizer, name="a", security_profile="pretixscan")
    assert [each["name"] for each in client.get(f"{URL}?{query}").json["results"]] == names
