from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from tests.client import ApiClient
from tests.settings.bodies import EVENT, ORGANIZER, event_body, organizer_body

ORGANIZER_CHANGES = {
    "customer_accounts": True,
    "event_list_availability": False,
    "organizer_link_back": True,
    "giftcard_length": 20,
    "event_list_type": "week",
    "region": "DE",
}
EVENT_CHANGES = {
    "show_times": False,
    "region": "DE",
    "waiting_list_hours": 5,
    "hide_sold_out": True,
    "primary_color": "#111111",
    "ticket_download": True,
}


@pytest.fixture
def at_once(app, make, organizer):
    """A function that sends each of some changes at the same time as all others."""
    token = make.token(make.team(organizer))

    def send_all(url, changes):
        barrier = Barrier(len(changes))

        def send(change):
            client = ApiClient(app, token)
            barrier.wait()
            return client.patch(url, dict([change])).status_code

        with ThreadPoolExecutor(len(changes)) as threads:
            return list(threads.map(send, changes.items()))

    return send_all


def test_changes_of_an_organizer_at_the_same_time_all_survive(client, at_once):
    assert at_once(ORGANIZER, ORGANIZER_CHANGES) == [200] * 6
    assert client.get(ORGANIZER).json == organizer_body(**ORGANIZER_CHANGES)


def test_changes_of_an_event_at_the_same_time_all_survive(client, event, at_once):
    assert at_once(EVENT, EVENT_CHANGES) == [200] * 6
    assert client.get(EVENT).json == event_body(**EVENT_CHANGES)


def test_changes_at_the_same_time_are_judged_together(client, event, at_once):
    client.patch(EVENT, {"attendee_emails_asked": True})
    changes = {"attendee_emails_required": True, "attendee_emails_asked": False}
    assert sorted(at_once(EVENT, changes)) == [200, 400]
