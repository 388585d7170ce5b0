from decimal import Decimal

import pytest

from pretixapi.models import db
from tests.events.bodies import sample

NO_QUOTA = {"live": ["You need to configure at least one quota to sell anything."]}
NO_PAYMENT = {
    "live": [
        "You have configured at least one paid product but have not enabled any payment methods."
    ]
}
NO_CURRENCY = {
    "live": ["You have configured at least one paid product but have not configured a currency."]
}
NO_FORMAT = {"live": ['You need to fill the meta parameter "Format".']}


@pytest.fixture
def quota(make, event):
    """A quota of something to sell."""
    return make.quota(event)


@pytest.fixture
def go_live(client):
    """A sender of the request to go live."""
    return lambda: client.patch("events/sampleconf/", {"live": True})


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


def test_event_without_issues_goes_live(client, event, quota):
    response = client.patch("events/sampleconf/", {"live": True})
    assert (response.status_code, response.json) == (200, sample(live=True))


@pytest.mark.usefixtures("quota")
@pytest.mark.parametrize("own", [{}, {"Format": ""}])
def test_required_meta_data_told(client, make, organizer, own):
    make.meta_property(organizer, "Format", required=True, default="Talk")
    client.patch("events/sampleconf/", {"meta_data": own})
    response = client.patch("events/sampleconf/", {"live": True})
    assert (response.status_code, response.json) == (400, NO_FORMAT)


def test_required_meta_data_told_for_the_first_property(client, make, organizer, event, quota):
    make.meta_property(organizer, "Optional")
    make.meta_property(organizer, "Format", required=True)
    make.meta_property(organizer, "Kind", required=True)
    make.meta_property(make.organizer("other"), "Foreign", required=True)
    assert client.patch("events/sampleconf/", {"live": True}).json == NO_FORMAT


def test_meta_data_of_the_same_request_comes_too_late(client, make, organizer, event, quota):
    make.meta_property(organizer, "Format", required=True)
    both = client.patch("events/sampleconf/", {"live": True, "meta_data": {"Format": "Talk"}})
    client.patch("events/sampleconf/", {"meta_data": {"Format": "Talk"}})
    after = client.patch("events/sampleconf/", {"live": True})
    assert (both.status_code, both.json) == (400, NO_FORMAT)
    assert (after.status_code, after.json["live"]) == (200, True)


@pytest.mark.usefixtures("quota")
def test_meta_data_told_before_plugins(client, make, organizer, plugin):
    plugin("picky", live_issue=lambda _event: "Not like this.")
    make.meta_property(organizer, "Format", required=True)
    client.patch("events/sampleconf/", {"plugins": ["picky"]})
    assert client.patch("events/sampleconf/", {"live": True}).json == NO_FORMAT


def test_issue_of_plugin_told(client, event, plugin, quota):
    plugin("content", live_issue=lambda _event: None)
    plugin("picky", live_issue=lambda each: f"Not {each.slug}.")
    plugin("late", live_issue=lambda _event: "Never reached.")
    client.patch("events/sampleconf/", {"plugins": ["content", "picky", "late"]})
    response = client.patch("events/sampleconf/", {"live": True})
    assert (response.status_code, response.json) == (400, {"live": ["Not sampleconf."]})


def test_issue_of_plugin_that_is_not_enabled_ignored(client, event, plugin, quota):
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


PROVIDERS = ("banktransfer", "stripe", "paypal", "paypal2", "manualpayment")


@pytest.mark.usefixtures("quota")
@pytest.mark.parametrize("plugins", [[], ["sendmail", "statistics", "ticketoutputpdf"]])
def test_paid_item_needs_a_payment_provider(go_live, client, make, event, plugins):
    make.item(event)
    names = [f"pretix.plugins.{name}" for name in plugins]
    client.patch("events/sampleconf/", {"plugins": names})
    response = go_live()
    assert (response.status_code, response.json) == (400, NO_PAYMENT)


@pytest.mark.usefixtures("quota")
@pytest.mark.parametrize("provider", PROVIDERS)
def test_event_with_a_payment_provider_goes_live(go_live, client, make, event, provider):
    make.item(event)
    client.patch("events/sampleconf/", {"plugins": [f"pretix.plugins.{provider}"]})
    response = go_live()
    assert (response.status_code, response.json["live"]) == (200, True)


@pytest.mark.usefixtures("quota")
def test_plugin_of_the_same_request_comes_too_late(client, make, event):
    make.item(event)
    body = {"live": True, "plugins": ["pretix.plugins.stripe"]}
    assert client.patch("events/sampleconf/", body).json == NO_PAYMENT


@pytest.mark.usefixtures("quota")
@pytest.mark.parametrize("price", ["0.00", "-5.00"])
def test_free_item_needs_no_payment_provider(go_live, make, event, price):
    make.item(event, default_price=Decimal(price))
    assert go_live().status_code == 200


@pytest.mark.usefixtures("quota")
@pytest.mark.parametrize(
    ("prices", "status"), [(("0.01",), 400), ((None,), 200), (("0.00", None, "100.00"), 400)]
)
def test_variation_with_a_price_needs_a_payment_provider(go_live, make, event, prices, status):
    item = make.item(event, default_price=Decimal(0))
    for price in prices:
        make.variation(item, default_price=price and Decimal(price))
    assert go_live().status_code == status


@pytest.mark.usefixtures("quota")
def test_item_of_another_event_counts_for_nothing(go_live, make, organizer):
    make.item(make.event(organizer, "other"))
    assert go_live().status_code == 200


def test_quota_of_another_event_counts_for_nothing(go_live, make, organizer, event):
    make.quota(make.event(organizer, "other"))
    assert go_live().json == NO_QUOTA


def test_payment_told_before_quota(go_live, make, event):
    make.item(event)
    assert go_live().json == NO_PAYMENT


def test_paid_item_needs_a_currency(go_live, client, make, event):
    make.item(event)
    body = {"currency": "XXX", "plugins": ["pretix.plugins.stripe"]}
    client.patch("events/sampleconf/", body)
    response = go_live()
    assert (response.status_code, response.json) == (400, NO_CURRENCY)


@pytest.mark.usefixtures("quota")
def test_free_event_needs_no_currency(go_live, client, make, event):
    make.item(event, default_price=Decimal(0))
    client.patch("events/sampleconf/", {"currency": "XXX"})
    assert go_live().status_code == 200


@pytest.mark.usefixtures("quota")
def test_live_event_may_lose_its_payment_provider(go_live, client, make, event):
    make.item(event)
    client.patch("events/sampleconf/", {"plugins": ["pretix.plugins.stripe"]})
    go_live()
    response = client.patch("events/sampleconf/", {"plugins": []})
    assert (response.status_code, response.json["live"]) == (200, True)
    assert client.patch("events/sampleconf/", {"live": False}).status_code == 200
    assert go_live().json == NO_PAYMENT


def test_free_item_with_a_quota_goes_live_over_the_wire(go_live, client, event):
    item = client.post("events/sampleconf/items/", {"name": "Free", "default_price": "0.00"})
    client.post("events/sampleconf/quotas/", {"name": "q", "size": 1, "items": [item.json["id"]]})
    response = go_live()
    assert (response.status_code, response.json["live"]) == (200, True)
