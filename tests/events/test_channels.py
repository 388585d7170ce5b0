import pytest

from tests.events.bodies import detailed, new, sample

ALL_AGAINST_LEGACY = (
    "If 'all_sales_channels' is set, the legacy attribute 'sales_channels' must not be set or set "
    "to the list of all sales channels."
)
LIMIT_AGAINST_LEGACY = (
    "If 'limit_sales_channels' is set, the legacy attribute 'sales_channels' must not be set or "
    "set to the same list."
)
NO_LIST = "The legacy attribute 'sales_channels' cannot be set to None, it must be a list."
UNKNOWN = "Object with identifier=nope does not exist."
EVERYTHING = ["api.app", "web"]

# What a body says, and what all, limit and the legacy list become.
ACCEPTED = [
    ({}, (True, [], EVERYTHING)),
    ({"sales_channels": EVERYTHING}, (True, [], EVERYTHING)),
    ({"sales_channels": ["web", "api.app", "web"]}, (True, [], EVERYTHING)),
    ({"sales_channels": ["web"]}, (False, ["web"], ["web"])),
    ({"sales_channels": []}, (False, [], [])),
    ({"all_sales_channels": False}, (False, [], [])),
    ({"all_sales_channels": True}, (True, [], EVERYTHING)),
    (
        {"all_sales_channels": False, "limit_sales_channels": ["web", "api.app"]},
        (False, EVERYTHING, EVERYTHING),
    ),
    (
        {"all_sales_channels": False, "limit_sales_channels": ["web", "web"]},
        (False, ["web"], ["web"]),
    ),
    ({"all_sales_channels": True, "limit_sales_channels": ["web"]}, (True, [], EVERYTHING)),
    ({"limit_sales_channels": ["web"]}, (True, ["web"], EVERYTHING)),
    ({"limit_sales_channels": ["web"], "sales_channels": ["web"]}, (False, ["web"], ["web"])),
    ({"limit_sales_channels": [], "sales_channels": ["web"]}, (False, ["web"], ["web"])),
    ({"all_sales_channels": False, "sales_channels": EVERYTHING}, (True, [], EVERYTHING)),
    ({"all_sales_channels": True, "sales_channels": EVERYTHING}, (True, [], EVERYTHING)),
]
REFUSED = [
    ({"sales_channels": None}, {"sales_channels": [NO_LIST]}),
    ({"sales_channels": ["nope"]}, {"limit_sales_channels": [UNKNOWN]}),
    (
        {"sales_channels": "web"},
        {"sales_channels": ['Expected a list of items but got type "str".']},
    ),
    ({"limit_sales_channels": ["web", "nope"]}, {"limit_sales_channels": [UNKNOWN]}),
    (
        {"limit_sales_channels": "web"},
        {"limit_sales_channels": ['Expected a list of items but got type "str".']},
    ),
    ({"limit_sales_channels": None}, {"limit_sales_channels": ["This field may not be null."]}),
    ({"limit_sales_channels": [["web"]]}, {"limit_sales_channels": ["Not a valid string."]}),
    ({"limit_sales_channels": [None]}, {"limit_sales_channels": ["Not a valid string."]}),
    (
        {"all_sales_channels": True, "limit_sales_channels": ["nope"]},
        {"limit_sales_channels": [UNKNOWN]},
    ),
    (
        {"all_sales_channels": True, "sales_channels": ["web"]},
        {"all_sales_channels": [ALL_AGAINST_LEGACY]},
    ),
    (
        {"limit_sales_channels": ["web"], "sales_channels": ["api.app"]},
        {"limit_sales_channels": [LIMIT_AGAINST_LEGACY]},
    ),
]


@pytest.fixture(autouse=True)
def second_channel(make, organizer):
    """A channel beside the first one, and one of that name and another of somebody else."""
    other = make.organizer("other")
    make.sales_channel(other, "nope")
    return make.sales_channel(organizer, "api.app")


def channels(state):
    names = ("all_sales_channels", "limit_sales_channels", "sales_channels")
    return dict(zip(names, state, strict=True))


@pytest.mark.parametrize(("body", "state"), ACCEPTED)
def test_channels_at_creation(client, body, state):
    assert client.post("events/", new(**body)).status_code == 201
    assert client.get("events/newconf/").json == detailed(**channels(state))


@pytest.mark.parametrize(("body", "state"), ACCEPTED)
def test_channels_in_change(client, event, body, state):
    response = client.patch("events/sampleconf/", body)
    assert (response.status_code, response.json) == (200, sample(**channels(state)))


@pytest.mark.parametrize(("body", "errors"), REFUSED)
def test_channels_refused(client, event, body, errors):
    for response in (
        client.post("events/", new(**body)),
        client.patch("events/sampleconf/", body),
    ):
        assert (response.status_code, response.json) == (400, errors)


def test_limit_replaced_as_a_whole(client, event):
    client.patch("events/sampleconf/", {"sales_channels": ["api.app"]})
    response = client.patch("events/sampleconf/", {"limit_sales_channels": ["web"]})
    assert response.json == sample(**channels((False, ["web"], ["web"])))


def test_limit_forgotten_when_all_are_chosen(client, event):
    client.patch("events/sampleconf/", {"sales_channels": ["web"]})
    client.patch("events/sampleconf/", {"all_sales_channels": True})
    response = client.patch("events/sampleconf/", {"all_sales_channels": False})
    assert response.json == sample(**channels((False, [], [])))


def test_limit_kept_where_channels_are_not_named(client, event):
    client.patch("events/sampleconf/", {"sales_channels": ["web"]})
    response = client.patch("events/sampleconf/", {"is_public": False})
    assert response.json == sample(is_public=False, **channels((False, ["web"], ["web"])))
