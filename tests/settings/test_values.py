import pytest

from tests.settings.bodies import EVENT, ORGANIZER, event_body, organizer_body

BOOLEAN = ["Must be a valid boolean."]
INTEGER = ["A valid integer is required."]
COLOR = ["Please enter the hexadecimal code of a color, e.g. #990000."]
BLANK = ["This field may not be blank."]
URL = ["Enter a valid URL."]
NO_TEXTS = ["Invalid data type."]
RELATIVE = ["Invalid relative date"]
NO_FILE = ["The submitted file ID was not found."]


def no_choice(value):
    return [f'"{value}" is not a valid choice.']


def no_list(kind):
    return [f'Expected a list of items but got type "{kind}".']


ACCEPTED_BY_ORGANIZER = [
    ("customer_accounts", "yes", True),
    ("customer_accounts", 1, True),
    ("customer_accounts_native", "False", False),
    ("event_list_type", "calendar", "calendar"),
    ("giftcard_length", "13", 13),
    ("giftcard_length", "7.0", 7),
    ("giftcard_length", 6, 6),
    ("giftcard_length", 64, 64),
    ("giftcard_expiry_years", 0, 0),
    ("giftcard_expiry_years", -5, -5),
    ("giftcard_expiry_years", 1000000000000, 1000000000000),
    ("primary_color", "#ff00AA", "#ff00AA"),
    ("primary_font", "Open Sans", "Open Sans"),
    ("contact_mail", "a@example.org", "a@example.org"),
    ("imprint_url", "https://example.org", {"en": "https://example.org"}),
    ("imprint_url", "", {"en": ""}),
    (
        "imprint_url",
        {"en": "https://example.org", "de": "https://example.de"},
        {"en": "https://example.org", "de": "https://example.de"},
    ),
    ("organizer_info_text", "Hello", {"en": "Hello"}),
    ("organizer_info_text", {"de": "Hallo"}, {"de": "Hallo"}),
    ("organizer_info_text", {"de_Informal": "Hallo"}, {"de_Informal": "Hallo"}),
    ("organizer_info_text", {}, {}),
    ("accessibility_title", "Not a URL", {"en": "Not a URL"}),
    ("accessibility_text", "Not a URL", {"en": "Not a URL"}),
    ("locales", ["en", "de"], ["en", "de"]),
    ("locales", ["de", "en", "de"], ["de", "en"]),
    ("locales", {"de": 1}, ["de"]),
    ("locales", [], []),
    ("region", "DE", "DE"),
    ("region", "", ""),
]
ACCEPTED_BY_EVENT = [
    ("cancel_allow_user_paid_keep", "5", "5.00"),
    ("cancel_allow_user_paid_keep", 5.5, "5.50"),
    ("cancel_allow_user_paid_keep", "-1", "-1.00"),
    ("cancel_allow_user_paid_keep", "1e3", "1000.00"),
    ("cancel_allow_user_paid_keep_percentage", "101", "101.00"),
    ("cancel_allow_user_until", "2017-12-27T10:00:00Z", "2017-12-27T10:00:00+00:00"),
    ("cancel_allow_user_until", "2017-12-27T10:00:00+02:00", "2017-12-27T08:00:00+00:00"),
    ("cancel_allow_user_until", "2017-12-27", "2017-12-27T00:00:00"),
    (
        "cancel_allow_user_until",
        "RELDATE/3/12:00:00/presale_start/",
        "RELDATE/3/12:00:00/event__presale_start/",
    ),
    (
        "cancel_allow_user_until",
        "RELDATE/minutes/60/date_from/",
        "RELDATE/minutes/60/event__date_from/",
    ),
    ("payment_term_last", "2017-12-27", "2017-12-27T00:00:00"),
    ("payment_term_last", "RELDATE/3/-/date_to/", "RELDATE/3/-/event__date_to/"),
    ("confirm_texts", ["a", {"en": "x", "de": "y"}], [{"en": "a"}, {"en": "x", "de": "y"}]),
    ("confirm_texts", [], []),
    ("seating_allow_blocked_seats_for_channel", ["web"], ["web"]),
    ("invoice_generate", True, "True"),
    ("invoice_generate", "paid", "paid"),
    ("invoice_eu_currencies", False, "False"),
    ("name_scheme", "full", "full"),
    ("name_scheme", "salutation_title_given_family", "salutation_title_given_family"),
    ("invoice_address_vatid_required_countries", ["DE"], ["DE"]),
    ("mail_prefix", 5, "5"),
    ("payment_giftcard__enabled", False, False),
    ("max_items_per_order", 500, 500),
]
UNSET_BY = [
    ("customer_accounts", True, ""),
    ("customer_accounts", True, "null"),
    ("giftcard_length", 13, None),
    ("primary_color", "#ff0000", None),
    ("organizer_info_text", "Hello", None),
    ("locales", ["de"], None),
    ("organizer_logo_image", None, None),
]
REFUSED_BY_ORGANIZER = [
    ("customer_accounts", "x", BOOLEAN),
    ("customer_accounts", 2, BOOLEAN),
    ("event_list_type", "foo", no_choice("foo")),
    ("event_list_type", "", no_choice("")),
    ("event_list_type", 5, no_choice("5")),
    ("giftcard_length", 5, ["Ensure this value is greater than or equal to 6."]),
    ("giftcard_length", 65, ["Ensure this value is less than or equal to 64."]),
    ("giftcard_length", "", INTEGER),
    ("giftcard_length", 6.5, INTEGER),
    ("giftcard_length", True, INTEGER),
    (
        "giftcard_expiry_years",
        2**63,
        ["Ensure this value is less than or equal to 9223372036854775807."],
    ),
    ("primary_color", "#FFF", COLOR),
    ("primary_color", "", BLANK),
    ("primary_color", 5, COLOR),
    ("contact_mail", "x", ["Enter a valid email address."]),
    ("contact_mail", "", BLANK),
    ("imprint_url", "example.org", URL),
    ("imprint_url", "javascript:alert(1)", URL),
    ("imprint_url", {"en": "foo"}, URL),
    ("imprint_url", {"xx": "https://a.b"}, ["Invalid languages included."]),
    ("imprint_url", 5, NO_TEXTS),
    ("organizer_info_text", ["x"], NO_TEXTS),
    ("organizer_info_text", {"en": 5}, ["All entries must be strings."]),
    ("organizer_info_text", "a\0b", ["Null characters are not allowed."]),
    ("locales", "en", no_list("str")),
    ("locales", 5, no_list("int")),
    ("locales", ["xx"], no_choice("xx")),
    ("region", "de", no_choice("de")),
    ("primary_font", "Comic", no_choice("Comic")),
    ("organizer_logo_image", "file:1cd99455-1ebd-4cda-b1a2-7a7d2a969ad1", NO_FILE),
    ("organizer_logo_image", "", NO_FILE),
    ("organizer_logo_image", 5, NO_FILE),
    ("organizer_logo_image", {}, NO_FILE),
]
REFUSED_BY_EVENT = [
    (
        "cancel_allow_user_paid_keep",
        "5.555",
        ["Ensure that there are no more than 2 decimal places."],
    ),
    ("cancel_allow_user_paid_keep", True, ["A valid number is required."]),
    (
        "cancel_allow_user_paid_keep",
        "99999999999999.00",
        ["Ensure that there are no more than 13 digits in total."],
    ),
    ("cancel_allow_user_until", "RELDATE/3/12:00/foobar/", RELATIVE),
    ("cancel_allow_user_until", 5, RELATIVE),
    ("cancel_allow_user_until", "", BLANK),
    ("payment_term_last", "RELDATE/3/12:00:00/presale_start/", RELATIVE),
    ("payment_term_last", "RELDATE/minutes/60/date_from/", RELATIVE),
    ("confirm_texts", "x", no_list("str")),
    ("confirm_texts", ["x", 5], {"1": NO_TEXTS}),
    ("confirm_texts", [None], {"0": ["This field may not be null."]}),
    ("seating_allow_blocked_seats_for_channel", "web", no_list("str")),
    ("name_scheme", "foo", no_choice("foo")),
    ("logo_image", "file:abc", NO_FILE),
    ("mail_prefix", "", BLANK),
    ("max_items_per_order", 0, ["Ensure this value is greater than or equal to 1."]),
]


@pytest.mark.parametrize(("key", "sent", "shown"), ACCEPTED_BY_ORGANIZER)
def test_organizer_setting_accepted(client, key, sent, shown):
    response = client.patch(ORGANIZER, {key: sent})
    assert (response.status_code, response.json) == (200, organizer_body(**{key: shown}))
    assert client.get(ORGANIZER).json == organizer_body(**{key: shown})


@pytest.mark.parametrize(("key", "sent", "shown"), ACCEPTED_BY_EVENT)
def test_event_setting_accepted(client, event, key, sent, shown):
    response = client.patch(EVENT, {key: sent})
    assert (response.status_code, response.json) == (200, event_body(**{key: shown}))
    assert client.get(EVENT).json == event_body(**{key: shown})


@pytest.mark.parametrize(("key", "value", "empty"), UNSET_BY)
def test_setting_unset(client, key, value, empty):
    client.patch(ORGANIZER, {key: value})
    response = client.patch(ORGANIZER, {key: empty})
    assert (response.status_code, response.json) == (200, organizer_body())


def test_blank_amount_is_unset(client, event):
    client.patch(EVENT, {"cancel_allow_user_paid_keep": "5.00"})
    response = client.patch(EVENT, {"cancel_allow_user_paid_keep": ""})
    assert (response.status_code, response.json) == (200, event_body())


@pytest.mark.parametrize(("key", "sent", "errors"), REFUSED_BY_ORGANIZER)
def test_organizer_setting_refused(client, key, sent, errors):
    response = client.patch(ORGANIZER, {key: sent, "event_team_provisioning": False})
    assert (response.status_code, response.json) == (400, {key: errors})
    assert client.get(ORGANIZER).json == organizer_body()


@pytest.mark.parametrize(("key", "sent", "errors"), REFUSED_BY_EVENT)
def test_event_setting_refused(client, event, key, sent, errors):
    response = client.patch(EVENT, {key: sent, "show_times": False})
    assert (response.status_code, response.json) == (400, {key: errors})
    assert client.get(EVENT).json == event_body()
