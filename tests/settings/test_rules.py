import pytest

from tests.settings.bodies import EVENT, ORGANIZER, event_body, organizer_body

LOCALE = {"locale": ["Your default locale must also be enabled for your event (see box above)."]}
NAMES = {
    "attendee_names_required": [
        "You cannot require specifying attendee names if you do not ask for them."
    ]
}
EMAILS = {
    "attendee_emails_required": [
        "You have to ask for attendee emails if you want to make them required."
    ]
}
ADDRESS = {
    "invoice_address_required": [
        "You have to ask for invoice addresses if you want to make them required."
    ]
}
COMPANY = {
    "invoice_address_company_required": [
        "You have to require invoice addresses to require for company names."
    ]
}
VAT_ID = {"invoice_address_from_vat_id": ['VAT-ID is not supported for "US".']}
CHANNEL = {
    "seating_allow_blocked_seats_for_channel": ['The value "nope" is not a valid sales channel.']
}
LAST_PAYMENT = {"payment_term_last": ["The last payment date cannot be before the end of presale."]}
NFC = {
    "reusable_media_type_nfc_uid": [
        "This needs to be disabled if other NFC-based types are active."
    ]
}


def from_state(message):
    return {"invoice_address_from_state": [message]}


def address(**parts):
    return {f"invoice_address_from_{part}": value for part, value in parts.items()}


UNKNOWN_STATE = from_state('"XX" is not a known subdivision of the country "US".')


@pytest.mark.parametrize(
    ("body", "errors"),
    [
        ({"locale": "de"}, LOCALE),
        ({"locales": ["de"]}, LOCALE),
        ({"locales": []}, LOCALE),
        ({"attendee_names_required": True, "attendee_names_asked": False}, NAMES),
        ({"attendee_emails_required": True}, EMAILS),
        ({"attendee_emails_required": True, "attendee_emails_asked": False}, EMAILS),
        ({"invoice_address_required": True, "invoice_address_asked": False}, ADDRESS),
        ({"invoice_address_company_required": True}, COMPANY),
        (
            address(state="BY", country="DE"),
            from_state('States are not supported in country "DE".'),
        ),
        (address(state="BY"), from_state('States are not supported in country "".')),
        (address(state="XX", country="US"), UNKNOWN_STATE),
        (address(vat_id="US123", country="US"), VAT_ID),
        ({"seating_allow_blocked_seats_for_channel": ["web", "nope", "neither"]}, CHANNEL),
    ],
)
def test_settings_that_do_not_go_together(client, event, body, errors):
    response = client.patch(EVENT, {"show_times": False, **body})
    assert (response.status_code, response.json) == (400, errors)
    assert client.get(EVENT).json == event_body()


@pytest.mark.parametrize(
    "body",
    [
        {"locales": ["de", "en"], "locale": "de"},
        {"attendee_names_required": True},
        {"attendee_emails_required": True, "attendee_emails_asked": True},
        {"invoice_address_required": True, "invoice_address_company_required": True},
        address(state="NY", country="US"),
        address(country="DE"),
        address(vat_id="DE123", country="DE"),
        address(vat_id="NO123", country="NO"),
        address(vat_id="DE123"),
        {"waiting_list_names_required": True, "waiting_list_names_asked": False},
        {"waiting_list_phones_required": True},
        {"order_phone_required": True},
        {"attendee_company_required": True},
        {"seating_allow_blocked_seats_for_channel": ["web"]},
    ],
)
def test_settings_that_go_together(client, event, body):
    response = client.patch(EVENT, body)
    assert (response.status_code, response.json) == (200, event_body(**body))


def test_only_the_first_fault_is_told(client, event):
    client.patch("events/sampleconf/", {"presale_end": "2017-12-20T10:00:00Z"})
    body = {
        "locale": "de",
        "attendee_names_asked": False,
        "attendee_names_required": True,
        "attendee_emails_required": True,
        "invoice_address_asked": False,
        "invoice_address_required": True,
        "invoice_address_company_required": True,
        **address(state="XX", country="US", vat_id="X"),
        "payment_term_last": "2017-12-19",
        "seating_allow_blocked_seats_for_channel": ["nope"],
    }
    for errors, repair in (
        (LOCALE, {"locale": "en"}),
        (NAMES, {"attendee_names_asked": True}),
        (EMAILS, {"attendee_emails_asked": True}),
        (ADDRESS, {"invoice_address_required": False}),
        (COMPANY, {"invoice_address_company_required": False}),
        (UNKNOWN_STATE, address(state="NY")),
        (VAT_ID, address(vat_id=None)),
        (LAST_PAYMENT, {"payment_term_last": None}),
        (CHANNEL, {"seating_allow_blocked_seats_for_channel": ["web"]}),
    ):
        refused = client.patch(EVENT, body)
        assert (refused.status_code, refused.json) == (400, errors)
        body |= repair
    assert client.patch(EVENT, body).status_code == 200


def test_stored_values_are_judged_with_the_body(client, event):
    client.patch(EVENT, {"attendee_emails_asked": True})
    assert client.patch(EVENT, {"attendee_emails_required": True}).status_code == 200
    refused = client.patch(EVENT, {"attendee_emails_asked": False})
    assert (refused.status_code, refused.json) == (400, EMAILS)
    refused = client.patch(EVENT, {"attendee_emails_asked": None})
    assert (refused.status_code, refused.json) == (400, EMAILS)


def test_inherited_values_are_judged_with_the_body(client, event):
    client.patch(ORGANIZER, {"locales": ["de", "fr"]})
    assert client.patch(EVENT, {"locale": "de"}).status_code == 200
    client.patch(EVENT, {"locales": ["de"]})
    refused = client.patch(EVENT, {"locale": "fr"})
    assert (refused.status_code, refused.json) == (400, LOCALE)
    assert client.patch(EVENT, {"locales": None, "locale": "fr"}).status_code == 200


def test_an_empty_body_is_not_judged(client, event):
    client.patch(ORGANIZER, {"locales": ["de"]})
    response = client.patch(EVENT, {})
    assert (response.status_code, response.json) == (200, event_body(locales=["de"]))
    refused = client.patch(EVENT, {"show_times": False})
    assert (refused.status_code, refused.json) == (400, LOCALE)


def test_wrong_values_are_told_before_what_does_not_go_together(client, event):
    response = client.patch(EVENT, {"locale": "de", "primary_color": "x"})
    assert (response.status_code, list(response.json)) == (400, ["primary_color"])


def test_channels_of_others_are_not_known(client, make, event):
    make.sales_channel(make.organizer("other"), "nope")
    refused = client.patch(EVENT, {"seating_allow_blocked_seats_for_channel": ["nope"]})
    assert (refused.status_code, refused.json) == (400, CHANNEL)


def test_long_values_are_told_in_short(client, event):
    refused = client.patch(EVENT, address(state="X" * 1000, country="US"))
    shown = "X" * 100
    assert refused.json == from_state(f'"{shown}" is not a known subdivision of the country "US".')


@pytest.mark.parametrize(
    ("stored", "body"),
    [
        ({}, {"nfc_uid": True, "nfc_mf0aes": True}),
        ({"nfc_uid": True}, {"nfc_mf0aes": True}),
        ({"nfc_mf0aes": True}, {"nfc_uid": True}),
    ],
)
def test_types_of_nfc_media_exclude_each_other(client, stored, body):
    stored, body = (
        {f"reusable_media_type_{key}": value for key, value in each.items()}
        for each in (stored, body)
    )
    client.patch(ORGANIZER, stored)
    refused = client.patch(ORGANIZER, {"event_list_type": "week", **body})
    assert (refused.status_code, refused.json) == (400, NFC)
    assert client.get(ORGANIZER).json == organizer_body(**stored)


def test_type_of_nfc_media_can_be_switched(client):
    client.patch(ORGANIZER, {"reusable_media_type_nfc_uid": True})
    body = {"reusable_media_type_nfc_uid": False, "reusable_media_type_nfc_mf0aes": True}
    response = client.patch(ORGANIZER, body)
    assert (response.status_code, response.json) == (200, organizer_body(**body))


@pytest.mark.parametrize(
    ("timezone", "last", "fits"),
    [
        ("UTC", "2017-12-20", True),
        ("UTC", "2017-12-19", False),
        ("UTC", "2017-12-20T00:00:00Z", True),
        ("UTC", "2017-12-19T23:59:59Z", False),
        # There it is the 21st already when presale ends.
        ("Europe/Berlin", "2017-12-20", False),
        ("Europe/Berlin", "2017-12-21", True),
        ("Europe/Berlin", "2017-12-20T22:59:59Z", False),
        ("Europe/Berlin", "2017-12-20T23:00:00Z", True),
        ("UTC", "RELDATE/7/-/date_from/", True),
        ("UTC", "RELDATE/8/-/date_from/", False),
        # There the event starts on the 28th, and presale ends on the 21st.
        ("Pacific/Kiritimati", "RELDATE/7/-/date_from/", True),
        ("Pacific/Kiritimati", "RELDATE/8/-/date_from/", False),
        ("UTC", "RELDATE/0/-/presale_end/", True),
        ("UTC", "RELDATE/1/-/presale_end/", False),
        ("UTC", "RELDATE/999999999/-/date_from/", False),
        ("UTC", "0001-01-01", False),
        ("America/New_York", "0001-01-01T00:00:00Z", False),
        ("Pacific/Kiritimati", "9999-12-31T23:59:59Z", True),
        # Where the event has no such date, its start counts.
        ("UTC", "RELDATE/7/-/date_to/", True),
        ("UTC", "RELDATE/8/-/date_to/", False),
    ],
)
def test_last_payment_against_the_end_of_presale(client, event, timezone, last, fits):
    place = {"timezone": timezone, "presale_end": "2017-12-20T23:30:00Z"}
    client.patch("events/sampleconf/", place)
    response = client.patch(EVENT, {"payment_term_last": last})
    assert response.status_code == (200 if fits else 400)
    assert fits or response.json == LAST_PAYMENT


def test_last_payment_without_an_end_of_presale(client, event):
    for last in ("2001-01-01", "RELDATE/999999999/-/date_from/"):
        assert client.patch(EVENT, {"payment_term_last": last}).status_code == 200
