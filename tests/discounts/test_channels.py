import pytest

from tests.discounts.bodies import MANY, URL, shown


@pytest.fixture
def app_channel(make, organizer):
    return make.sales_channel(organizer, "api.app")


@pytest.mark.parametrize(
    ("given", "channels"),
    [
        ({}, (True, [], ["api.app", "web"])),
        ({"all_sales_channels": False}, (False, [], [])),
        (
            {"all_sales_channels": False, "limit_sales_channels": ["web"]},
            (False, ["web"], ["web"]),
        ),
        ({"sales_channels": ["web"]}, (False, ["web"], ["web"])),
        ({"sales_channels": ["web", "api.app"]}, (True, [], ["api.app", "web"])),
    ],
)
def test_channels_of_a_new_discount(client, event, app_channel, given, channels):
    names = ("all_sales_channels", "limit_sales_channels", "sales_channels")
    response = client.post(URL, {**MANY, **given})
    made = shown(response.json["id"], **dict(zip(names, channels, strict=True)))
    assert (response.status_code, response.json) == (201, made)


def test_channels_changed(client, event, app_channel):
    made = client.post(URL, {**MANY, "sales_channels": ["web"]}).json
    for name in ("api.app", "web"):
        response = client.patch(f"{URL}{made['id']}/", {"limit_sales_channels": [name]})
        changed = {**made, "limit_sales_channels": [name], "sales_channels": [name]}
        assert (response.status_code, response.json) == (200, changed)


def test_null_for_the_legacy_list_refused(client, event):
    response = client.post(URL, {**MANY, "sales_channels": None})
    fault = "The legacy attribute 'sales_channels' cannot be set to None, it must be a list."
    assert (response.status_code, response.json) == (400, {"sales_channels": [fault]})
