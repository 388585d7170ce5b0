from collections import Counter
from hashlib import sha256

import pytest

from pretixapi.auth.permissions import Permission
from pretixapi.settings.definitions import ALL_SETTINGS, EVENT_SETTINGS, ORGANIZER_SETTINGS

EVENT_ORDER = "4479afceb0b3d55bf7847a4bc5914f393656f4e30623f4d845ccf21558e4baf7"
ORGANIZER_ORDER = "e27ae05cbfe2bd83827e6a21c771ef0985f9c04c2932a4f751f3043c16f9e876"

# Nobody can store a blank in these, but that is what they answer until something is stored.
BLANK_UNTIL_SET = {
    "invoice_numbers_prefix",
    "invoice_numbers_prefix_cancellations",
    "invoice_email_organizer",
    "invoice_address_from_name",
    "invoice_address_from",
    "invoice_address_from_zipcode",
    "invoice_address_from_city",
    "invoice_address_from_tax_id",
    "invoice_address_from_vat_id",
}

every_setting = pytest.mark.parametrize("setting", ALL_SETTINGS.values(), ids=ALL_SETTINGS)
every_valid_default = pytest.mark.parametrize(
    "setting",
    [
        setting
        for setting in ALL_SETTINGS.values()
        if setting.default is not None and setting.key not in BLANK_UNTIL_SET
    ],
    ids=lambda setting: setting.key,
)


@pytest.mark.parametrize(
    ("settings", "digest"),
    [(EVENT_SETTINGS, EVENT_ORDER), (ORGANIZER_SETTINGS, ORGANIZER_ORDER)],
    ids=["event", "organizer"],
)
def test_keys_stand_in_wire_order(settings, digest):
    assert sha256(",".join(settings).encode()).hexdigest() == digest


def test_every_level_has_its_keys():
    shared = EVENT_SETTINGS.keys() & ORGANIZER_SETTINGS.keys()

    assert (len(EVENT_SETTINGS), len(ORGANIZER_SETTINGS), len(shared)) == (172, 48, 23)
    assert ALL_SETTINGS.keys() == EVENT_SETTINGS.keys() | ORGANIZER_SETTINGS.keys()


def test_a_shared_key_is_one_definition():
    for key in EVENT_SETTINGS.keys() & ORGANIZER_SETTINGS.keys():
        assert EVENT_SETTINGS[key] is ORGANIZER_SETTINGS[key] is ALL_SETTINGS[key]


def test_devices_see_46_of_the_event_keys():
    assert sum(setting.device for setting in EVENT_SETTINGS.values()) == 46


def test_only_reusable_media_are_read_only_on_events():
    readonly = [setting.key for setting in ALL_SETTINGS.values() if setting.readonly_on_event]

    assert len(readonly) == 11
    assert readonly == [key for key in EVENT_SETTINGS if key.startswith("reusable_media_")]


def test_some_event_keys_need_a_permission_of_their_own():
    assert Counter(setting.permission for setting in EVENT_SETTINGS.values()) == {
        Permission.EVENT_SETTINGS_GENERAL_WRITE: 119,
        Permission.EVENT_SETTINGS_INVOICING_WRITE: 39,
        Permission.EVENT_SETTINGS_PAYMENT_WRITE: 12,
        Permission.EVENT_SETTINGS_TAX_WRITE: 2,
    }


@pytest.mark.parametrize(
    ("key", "permission"),
    [
        ("show_times", Permission.EVENT_SETTINGS_GENERAL_WRITE),
        ("invoice_generate_only_business", Permission.EVENT_SETTINGS_GENERAL_WRITE),
        ("mail_days_order_expire_warning", Permission.EVENT_SETTINGS_GENERAL_WRITE),
        ("tax_rule_cancellation", Permission.EVENT_SETTINGS_GENERAL_WRITE),
        ("tax_rule_payment", Permission.EVENT_SETTINGS_PAYMENT_WRITE),
        ("payment_giftcard__enabled", Permission.EVENT_SETTINGS_PAYMENT_WRITE),
        ("display_net_prices", Permission.EVENT_SETTINGS_TAX_WRITE),
        ("tax_rounding", Permission.EVENT_SETTINGS_TAX_WRITE),
        ("invoice_address_asked", Permission.EVENT_SETTINGS_INVOICING_WRITE),
        ("invoice_generate", Permission.EVENT_SETTINGS_INVOICING_WRITE),
    ],
)
def test_permission(key, permission):
    assert EVENT_SETTINGS[key].permission is permission


@pytest.mark.parametrize(
    ("key", "default"),
    [
        ("imprint_url", None),
        ("event_list_type", "list"),
        ("locales", ["en"]),
        ("region", None),
        ("max_items_per_order", 10),
        ("confirm_texts", []),
        ("banner_text", {"en": ""}),
        ("cancel_terms_paid", None),
        ("cancel_allow_user_paid_keep", "0.00"),
        ("cancel_allow_user_paid_adjust_fees_step", None),
        ("invoice_generate", "False"),
        ("invoice_numbers_prefix", ""),
        ("invoice_address_from_country", ""),
        ("invoice_address_vatid_required_countries", ["IT", "GR"]),
        ("mail_prefix", None),
        ("primary_color", "#8E44B3"),
        ("name_scheme", "full"),
        ("logo_image", None),
        ("reusable_media_type_nfc_uid_autocreate_giftcard_currency", "EUR"),
        ("giftcard_expiry_years", None),
        ("accessibility_title", {"en": "Accessibility information"}),
        ("cookie_consent", False),
        ("cookie_consent_dialog_title", {"en": "Privacy settings"}),
    ],
)
def test_default(key, default):
    assert ALL_SETTINGS[key].default == default


@every_setting
def test_null_is_valid_for_every_setting(setting):
    assert setting.field.deserialize(None) is None


@every_valid_default
def test_default_is_valid_and_comes_back_unchanged(setting):
    stored = setting.field.deserialize(setting.default)

    assert setting.field.serialize(setting.key, {setting.key: stored}) == setting.default


def test_blank_texts_are_blank_until_set():
    assert {ALL_SETTINGS[key].default for key in BLANK_UNTIL_SET} == {""}


@every_setting
def test_texts_are_in_shape(setting):
    assert setting.label == setting.label.strip() != ""
    assert setting.label[0].isupper()
    assert not setting.label.endswith(".")
    assert setting.help_text is None or setting.help_text.endswith(".")


def test_documented_texts_are_literal():
    overview, imprint = ALL_SETTINGS["event_list_type"], ALL_SETTINGS["imprint_url"]

    assert overview.label == "Default overview style"
    assert overview.help_text == (
        "If your event series has more than 50 dates in the future, "
        "only the month or week calendar can be used."
    )
    assert imprint.label == "Imprint URL"
    assert imprint.help_text == (
        "This should point e.g. to a part of your website that has your contact details "
        "and legal information."
    )
