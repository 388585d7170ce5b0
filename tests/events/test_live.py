import pytest

from pretixapi.events import live
from pretixapi.models import db
from tests.events.bodies import sample

NO_QUOTA = {"live": ["You need to configure at least one quota to sell anything."]}
NO_FORMAT = {"live": ['You need to fill the meta parameter "Format".']}


@pytest.fixture
def with_quotas(monkeypatch):
    """All checks but the one for quotas, which no event has yet."""
    checks = [check for check in live.CHECKS if check is not live.quota_issue]
    monkeypatch.setattr(live, "CHECKS", checks)


def test_event_without_quota_stays_offline(client, event):
    response = client.patch("events/sampleconf/", {"live": True, "name": "New"})
    assert (response.status_code, response.json) == (400, NO_QUOTA)
    assert client.get("events/sampleconf/").json == sample()


def test_event_without_quota_stays_offline_when_replaced(client, event):
    body = {"name": "x", "slug": "sampleconf", "date_from": "2018-01-01", "live": True}
    response = client.put("events/sampleconf/", body)
    assert (response.status_code, response.json) == (400, NO_QUOTA)


def test_quota_told_before_other_issues(client, make, organizer, event, plugin):
    plugin("picky", live_issue=lambda _event: "Not like this.")
    make.meta_property(organizer, "Format", required=True)
    client.patch("events/sampleconf/", {"plugins": ["picky"]})
    assert client.patch("events/sampleconf/", {"live": True}).json == NO_QUOTA


def test_event_without_issues_goes_live(client, event, with_quotas):
    response = client.patch("events/sampleconf/", {"live": True})
    assert (response.status_code, response.json) == (200, sample(live=True))


@pytest.mark.usefixtures("event", "with_quotas")
@pytest.mark.parametrize("own", [{}, {"Format": ""}])
def test_required_meta_data_told(client, make, organizer, own):
    make.meta_property(organizer, "Format", required=True, default="Talk")
    client.patch("events/sampleconf/", {"meta_data": own})
    response = client.patch("events/sampleconf/", {"live": True})
    assert (response.status_code, response.json) == (400, NO_FORMAT)


def test_required_meta_data_told_for_the_first_property(
    client, make, organizer, event, with_quotas
):
    make.meta_property(organizer, "Optional")
    make.meta_property(organizer, "Format", required=True)
    make.meta_property(organizer, "Kind", required=True)
    make.meta_property(make.organizer("other"), "Foreign", required=True)
    assert client.patch("events/sampleconf/", {"live": True}).json == NO_FORMAT


def test_meta_data_of_the_same_request_comes_too_late(client, make, organizer, event, with_quotas):
    make.meta_property(organizer, "Format", required=True)
    both = client.patch("events/sampleconf/", {"live": True, "meta_data": {"Format": "Talk"}})
    client.patch("events/sampleconf/", {"meta_data": {"Format": "Talk"}})
    after = client.patch("events/sampleconf/", {"live": True})
    assert (both.status_code, both.json) == (400, NO_FORMAT)
    assert (after.status_code, after.json["live"]) == (200, True)


@pytest.mark.usefixtures("event", "with_quotas")
def test_meta_data_told_before_plugins(client, make, organizer, plugin):
    plugin("picky", live_issue=lambda _event: "Not like this.")
    make.meta_property(organizer, "Format", required=True)
    client.patch("events/sampleconf/", {"plugins": ["picky"]})
    assert client.patch("events/sampleconf/", {"live": True}).json == NO_FORMAT


def test_issue_of_plugin_told(client, event, plugin, with_quotas):
    plugin("content", live_issue=lambda _event: None)
    plugin("picky", live_issue=lambda each: f"Not {each.slug}.")
    plugin("late", live_issue=lambda _event: "Never reached.")
    client.patch("events/sampleconf/", {"plugins": ["content", "picky", "late"]})
    response = client.patch("events/sampleconf/", {"live": True})
    assert (response.status_code, response.json) == (400, {"live": ["Not sampleconf."]})


def test_issue_of_plugin_that_is_not_enabled_ignored(client, event, plugin, with_quotas):
    plugin("picky", live_issue=lambda _event: "Not like this.")
    assert client.patch("events/sampleconf/", {"live": True}).status_code == 200


@pytest.mark.parametrize(
    "changes", [{"live": True}, {"live": False}, {"testmode": True}, {"live": True, "name": "x"}]
)
def test_live_event_with_an_issue_can_be_changed(client, event, changes):
    event.live = True
    db.session.commit()
    assert client.patch("events/sampleconf/", changes).status_code == 200


def test_wrong_fields_told_before_issues(client, event):
    response = client.patch("events/sampleconf/", {"live": True, "slug": "other"})
    assert response.json == {"slug": ["The event slug cannot be changed."]}
