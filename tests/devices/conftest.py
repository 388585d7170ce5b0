"""Devices, and those who look after them."""

import pytest

from tests.client import ApiClient
from tests.teams.conftest import organizer_log

__all__ = ["organizer_log"]

PERMISSIONS = {
    "read": ("organizer.devices:read",),
    "write": (
        "organizer.devices:read",
        "organizer.devices:write",
        "event.orders:read",
        "event.orders:write",
        "event.vouchers:read",
    ),
}


@pytest.fixture
def keeper(app, make, organizer):
    """A maker of clients that may look at devices, or change them; for these events, or all."""

    def make_one(right="write", events=None):
        team = make.team(organizer, *PERMISSIONS[right], events=events)
        return ApiClient(app, make.token(team))

    return make_one


@pytest.fixture
def calling(app, make, organizer):
    """A maker of clients that are a device with these values."""

    def make_one(**values):
        device = make.device(values.pop("organizer", organizer), **values)
        return ApiClient(app, make.device_token(device), "Device")

    return make_one
