import pytest

from tests.client import ApiClient
from tests.settings.bodies import EVENT, ORGANIZER, event_body, organizer_body

GENERAL = "event.settings.general:write"
FORBIDDEN = {"detail": "You do not have permission to perform this action."}


@pytest.fixture
def holder(app, make, organizer):
    """A maker of clients whose team holds some permissions."""

    def make_one(*permissions, events=None) -> ApiClient:
        return ApiClient(app, make.token(make.team(organizer, *permissions, events=events)))

    return make_one


@pytest.mark.parametrize("url", [ORGANIZER, EVENT])
@pytest.mark.parametrize("method", ["GET", "PATCH"])
def test_token_is_needed(anonymous, event, method, url):
    assert anonymous.open(method, url).status_code == 401


@pytest.mark.parametrize("method", ["GET", "PATCH"])
def test_organizer_settings_need_their_permission(holder, method):
    refused = holder("organizer.events:create", GENERAL).open(method, ORGANIZER)
    assert (refused.status_code, refused.json) == (403, FORBIDDEN)
    let = holder("organizer.settings.general:write").open(method, ORGANIZER)
    assert (let.status_code, let.json) == (200, organizer_body())


def test_event_settings_can_be_seen_with_access_to_the_event(holder, event):
    shown = holder("event.orders:read", events=[event]).get(EVENT)
    assert (shown.status_code, shown.json) == (200, event_body())


def test_event_settings_need_a_permission_to_be_changed(holder, event):
    refused = holder("event.orders:read", "organizer.settings.general:write").patch(EVENT, {})
    assert (refused.status_code, refused.json) == (403, FORBIDDEN)
    let = holder(GENERAL, events=[event]).patch(EVENT, {"show_times": False})
    assert (let.status_code, let.json) == (200, event_body(show_times=False))


@pytest.mark.parametrize("method", ["GET", "PATCH", "PUT"])
@pytest.mark.parametrize(
    "url",
    [
        EVENT,
        "events/unknown/settings/",
        "/api/v1/organizers/unknown/settings/",
        "/api/v1/organizers/foreign/settings/",
        "/api/v1/organizers/foreign/events/sampleconf/settings/",
    ],
)
def test_what_is_out_of_reach_looks_as_if_it_were_not_there(holder, make, event, method, url):
    make.event(make.organizer("foreign"))
    refused = holder(GENERAL, "organizer.settings.general:write", events=[]).open(method, url)
    assert (refused.status_code, refused.json) == (403, FORBIDDEN)


@pytest.mark.parametrize("url", [ORGANIZER, EVENT])
@pytest.mark.parametrize("method", ["PUT", "POST", "DELETE"])
def test_other_methods_are_not_allowed(client, event, method, url):
    response = client.open(method, url, {})
    assert (response.status_code, response.json) == (
        405,
        {"detail": f"Method '{method}' not allowed."},
    )
    assert response.headers["Allow"] == "GET, PATCH, HEAD, OPTIONS"


NEEDED = {
    "display_net_prices": "event.settings.tax:write",
    "tax_rule_payment": "event.settings.payment:write",
    "payment_term_days": "event.settings.payment:write",
    "invoice_address_asked": "event.settings.invoicing:write",
    "invoice_generate": "event.settings.invoicing:write",
    "tax_rounding": "event.settings.tax:write",
}
VALUES = {
    "display_net_prices": True,
    "tax_rule_payment": "none",
    "payment_term_days": 7,
    "invoice_address_asked": False,
    "invoice_generate": "paid",
    "tax_rounding": "sum_by_net",
}


def faults(*keys):
    return {key: [f"Setting this field requires permission {NEEDED[key]}"] for key in keys}


@pytest.mark.parametrize("key", NEEDED)
def test_some_settings_need_a_permission_more(holder, event, key):
    body = {key: VALUES[key], "show_times": False}
    refused = holder(GENERAL, events=[event]).patch(EVENT, body)
    assert (refused.status_code, refused.json) == (400, faults(key))
    let = holder(GENERAL, NEEDED[key], events=[event]).patch(EVENT, body)
    assert (let.status_code, let.json) == (200, event_body(**body))


def test_every_permission_that_is_missing_is_told(holder, event):
    some = holder(GENERAL, "event.settings.payment:write")
    refused = some.patch(EVENT, VALUES)
    assert (refused.status_code, refused.json) == (
        400,
        faults("display_net_prices", "invoice_address_asked", "invoice_generate", "tax_rounding"),
    )
    assert some.get(EVENT).json == event_body()


def test_missing_permission_is_told_beside_wrong_values_in_wire_order(holder, event):
    body = {"primary_color": "x", "invoice_generate": "paid", "locale": "xx"}
    refused = holder(GENERAL).patch(EVENT, body)
    assert (refused.status_code, list(refused.json.items())) == (
        400,
        [
            ("locale", ['"xx" is not a valid choice.']),
            *faults("invoice_generate").items(),
            (
                "primary_color",
                ["Please enter the hexadecimal code of a color, e.g. #990000."],
            ),
        ],
    )


def test_unsetting_needs_the_permission_too(holder, event):
    refused = holder(GENERAL).patch(EVENT, {"invoice_generate": None})
    assert (refused.status_code, refused.json) == (400, faults("invoice_generate"))


def test_permission_beyond_general_opens_nothing_alone(holder, event):
    refused = holder("event.settings.invoicing:write").patch(EVENT, {"invoice_generate": "paid"})
    assert (refused.status_code, refused.json) == (403, FORBIDDEN)


def test_organizer_settings_need_no_permission_more(holder):
    writer = holder("organizer.settings.general:write")
    changed = writer.patch(ORGANIZER, {"invoice_regenerate_allowed": True})
    assert (changed.status_code, changed.json) == (
        200,
        organizer_body(invoice_regenerate_allowed=True),
    )
