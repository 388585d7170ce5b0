"""A ticket and a list."""

import pytest


@pytest.fixture
def order(make, event):
    return make.order(event, status="p")


@pytest.fixture
def position(make, event, order):
    return make.position(order, make.item(event), secret="ticket")


@pytest.fixture
def place(make, event):
    return make.checkin_list(event)
