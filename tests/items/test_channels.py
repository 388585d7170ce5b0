"""Sales channels, of items and of variations alike; the rules are those of events."""

import pytest

NO_LIST = "The legacy attribute 'sales_channels' cannot be set to None, it must be a list."
BOTH = ["api.app", "web"]


@pytest.fixture(autouse=True)
def second_channel(make, organizer):
    """A channel beside the first one."""
    return make.sales_channel(organizer, "api.app")


@pytest.fixture(params=["item", "variation"])
def send(request, client, make, event):
    """A sender of a creation and of a change with the same values."""
    item = make.item(event)
    one = make.variation(item) if request.param == "variation" else item
    items = "events/sampleconf/items/"
    url = items if one is item else f"{items}{item.id}/variations/"
    body = {"name": "Ticket", "default_price": "1"} if one is item else {"value": "Regular"}
    changed = f"{url}{one.id}/"

    def send_both(**values):
        return [client.post(url, {**body, **values}), client.patch(changed, values)]

    return send_both


@pytest.mark.parametrize(
    ("body", "channels"),
    [
        ({}, (True, [], BOTH)),
        ({"sales_channels": BOTH}, (True, [], BOTH)),
        ({"sales_channels": ["web"]}, (False, ["web"], ["web"])),
        ({"sales_channels": []}, (False, [], [])),
        ({"all_sales_channels": False}, (False, [], [])),
        (
            {"all_sales_channels": False, "limit_sales_channels": ["web", "api.app", "web"]},
            (False, BOTH, BOTH),
        ),
        ({"all_sales_channels": True, "limit_sales_channels": ["web"]}, (True, [], BOTH)),
    ],
)
def test_channels(send, body, channels):
    for response in send(**body):
        assert response.status_code in (200, 201)
        names = ("all_sales_channels", "limit_sales_channels", "sales_channels")
        assert tuple(response.json[name] for name in names) == channels


@pytest.mark.parametrize(
    ("body", "faults"),
    [
        ({"sales_channels": None}, {"sales_channels": [NO_LIST]}),
        (
            {"limit_sales_channels": ["x"]},
            {"limit_sales_channels": ["Object with identifier=x does not exist."]},
        ),
        (
            {"sales_channels": ["x"]},
            {"limit_sales_channels": ["Object with identifier=x does not exist."]},
        ),
        (
            {"sales_channels": "web"},
            {"sales_channels": ['Expected a list of items but got type "str".']},
        ),
    ],
)
def test_wrong_channels_are_refused(send, body, faults):
    for response in send(**body):
        assert (response.status_code, response.json) == (400, faults)
