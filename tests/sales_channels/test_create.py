from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.sales_channels.bodies import TAKEN, WEB, shown

URL = "saleschannels/"
PREFIX = "Your identifier needs to start with 'api.'."
CHARACTERS = "The identifier may only contain letters, numbers, dots, dashes, and underscores."
WRONG_TYPE = "You can currently only create channels of type 'api' through the API."
PARALLEL = 10


def test_create_the_least(client):
    response = client.post(URL, {"identifier": "api.app", "label": "App"})
    assert response.status_code == 201
    assert response.json == shown(label={"en": "App"})
    assert client.get(f"{URL}api.app/").json == response.json


def test_create_with_everything(client):
    body = {
        "identifier": "api.app_2-x.Y",
        "type": "api",
        "label": {"en": "App", "de": "Anwendung"},
        "position": 2**63 - 1,
    }
    response = client.post(URL, {**body, "id": 7, "unknown": None})
    assert (response.status_code, response.json) == (201, body)
    assert client.get(URL).json["results"] == [WEB, body]


@pytest.mark.parametrize(
    ("values", "faults"),
    [
        ({"identifier": "foo"}, {"identifier": [PREFIX]}),
        ({"identifier": "API.foo"}, {"identifier": [PREFIX]}),
        ({"identifier": "web"}, {"identifier": [PREFIX]}),
        ({"identifier": 5}, {"identifier": [PREFIX]}),
        ({"identifier": "api.a b"}, {"identifier": [CHARACTERS]}),
        ({"identifier": "api/a"}, {"identifier": [CHARACTERS]}),
        ({"identifier": "api.ä"}, {"identifier": [CHARACTERS]}),
        (
            {"identifier": "api.\0"},
            {"identifier": [CHARACTERS, "Null characters are not allowed."]},
        ),
        ({"identifier": ""}, {"identifier": ["This field may not be blank."]}),
        ({"identifier": None}, {"identifier": ["This field may not be null."]}),
        ({"identifier": []}, {"identifier": ["Not a valid string."]}),
        (
            {"identifier": f"api.{'x' * 197}"},
            {"identifier": ["Ensure this field has no more than 200 characters."]},
        ),
        ({"type": "web"}, {"type": [WRONG_TYPE]}),
        ({"type": None}, {"type": ["This field may not be null."]}),
        ({"type": ""}, {"type": ["This field may not be blank."]}),
        ({"label": None}, {"label": ["This field may not be null."]}),
        ({"label": 5}, {"label": ["Invalid data type."]}),
        ({"label": {"xx": "App"}}, {"label": ["Invalid languages included."]}),
        ({"position": None}, {"position": ["This field may not be null."]}),
        ({"position": "x"}, {"position": ["A valid integer is required."]}),
        (
            {"position": -1},
            {"position": ["Ensure this value is greater than or equal to 0."]},
        ),
        (
            {"position": 2**63},
            {"position": [f"Ensure this value is less than or equal to {2**63 - 1}."]},
        ),
        (
            {"identifier": "foo", "type": "web", "label": 5},
            {"identifier": [PREFIX], "type": [WRONG_TYPE], "label": ["Invalid data type."]},
        ),
    ],
)
def test_wrong_values(client, values, faults):
    response = client.post(URL, {"identifier": "api.app", "label": "App", **values})
    assert (response.status_code, response.json) == (400, faults)
    assert client.get(URL).json["results"] == [WEB]


def test_missing_values(client):
    response = client.post(URL, {})
    required = ["This field is required."]
    assert (response.status_code, response.json) == (
        400,
        {"identifier": required, "label": required},
    )


def test_the_longest_identifier(client):
    identifier = f"api.{'x' * 196}"
    assert client.post(URL, {"identifier": identifier, "label": "App"}).status_code == 201
    assert client.get(f"{URL}{identifier}/").json["identifier"] == identifier


def test_a_taken_identifier(client, make, organizer):
    make.sales_channel(organizer, "api.app")
    response = client.post(URL, {"identifier": "api.app", "label": 5})
    assert (response.status_code, response.json) == (
        400,
        {**TAKEN, "label": ["Invalid data type."]},
    )
    assert client.post(URL, {"identifier": "api.App", "label": "App"}).status_code == 201


def test_an_identifier_that_another_organizer_has(client, make):
    make.sales_channel(make.organizer("other"), "api.app")
    assert client.post(URL, {"identifier": "api.app", "label": "App"}).status_code == 201


def test_of_parallel_creations_one_succeeds(client):
    def create(_number: int):
        return client.post(URL, {"identifier": "api.app", "label": "App"})

    with ThreadPoolExecutor(PARALLEL) as pool:
        responses = list(pool.map(create, range(PARALLEL)))
    losers = [each for each in responses if each.status_code != 201]
    assert [(each.status_code, each.json) for each in losers] == [(400, TAKEN)] * (PARALLEL - 1)
    assert client.get(URL).json["results"] == [WEB, shown(label={"en": "App"})]


def test_events_for_all_channels_are_sold_through_a_new_one(client, event):
    client.post(URL, {"identifier": "api.app", "label": "App"})
    assert client.get("events/sampleconf/").json["sales_channels"] == ["api.app", "web"]


def test_creating_is_logged(client):
    client.post(URL, {"identifier": "api.app", "label": "App"})
    (entry,) = client.get("log/").json["results"]
    assert entry["action"] == "pretix.saleschannel.created"
    assert entry["event"] is None
    assert entry["object"]["type"] == "saleschannel"
    assert entry["changes"] == {"identifier": [None, "api.app"], "label": [None, {"en": "App"}]}
