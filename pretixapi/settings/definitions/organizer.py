"""The settings of an organizer; a bare key stands for a setting that events have too."""

from pretixapi.auth.permissions import Permission
from pretixapi.settings.definitions.setting import (
    Setting,
    flag,
    image,
    link,
    number,
    translated,
    writable_with,
)

ORGANIZER: list[Setting | str] = [
    flag("customer_accounts", False, "Offer customer accounts"),
    flag(
        "customer_accounts_native",
        True,
        "Let customers log in with a password",
        "Otherwise only through the login providers that you have set up.",
    ),
    flag(
        "customer_accounts_link_by_email",
        False,
        "Assign orders by email address",
        "An order placed without login counts as the customer's if the address is the same.",
    ),
    flag(
        "customer_accounts_require_login_for_order_access",
        False,
        "Require a login to see orders of customer accounts",
        "The link alone is not enough then.",
    ),
    *writable_with(
        Permission.EVENT_SETTINGS_INVOICING_WRITE,
        flag(
            "invoice_regenerate_allowed",
            False,
            "Allow invoices to be rendered again",
            "An invoice that has been sent should not change. Check whether your law allows it.",
        ),
    ),
    "contact_mail",
    "contact_url",
    "imprint_url",
    translated(
        "organizer_info_text",
        "",
        "Information text",
        "The shop does not show it; use it in ticket layouts, for example.",
    ),
    "event_list_type",
    flag("event_list_availability", True, "Show in event lists what is sold out"),
    translated("organizer_homepage_text", "", "Text on the front page"),
    flag("organizer_link_back", False, "Link from every event back to the list of events"),
    flag("organizer_logo_image_large", False, "Show the header image in its full width"),
    number(
        "giftcard_length",
        12,
        "Length of gift card codes",
        "Applies to new gift cards.",
        bounds=(6, 64),
    ),
    number(
        "giftcard_expiry_years",
        None,
        "Years that a gift card is valid",
        "Counted from the end of the year of its issue. Empty means without end.",
    ),
    "locales",
    "region",
    flag(
        "event_team_provisioning",
        True,
        "Allow a team for every new event",
        "Who creates an event without access to all events may create a team for it, even without "
        "the permission to change teams.",
    ),
    "primary_color",
    "theme_color_success",
    "theme_color_danger",
    "theme_color_background",
    "theme_round_borders",
    "primary_font",
    flag(
        "organizer_logo_image_inherit",
        False,
        "Use the header image for events too",
        "Applies to events without a header image of their own.",
    ),
    image("organizer_logo_image", "Header image"),
    link("privacy_url", "Privacy policy", "Linked at the bottom of every page."),
    link("accessibility_url", "Accessibility page", "A page of your own site about the topic."),
    translated("accessibility_title", "Accessibility information", "Accessibility link text"),
    translated(
        "accessibility_text",
        None,
        "Accessibility text",
        "Shown on a page of the shop if you have no page of your own.",
    ),
    flag(
        "cookie_consent",
        False,
        "Ask for consent to cookies",
        "Only asked where something beyond the necessary would be stored.",
    ),
    translated("cookie_consent_dialog_title", "Privacy settings", "Title of the consent dialog"),
    translated(
        "cookie_consent_dialog_text",
        "This shop needs to store some data on your device to work. With your consent we also "
        "store data that tells us how the shop is used.",
        "Text of the consent dialog",
    ),
    translated(
        "cookie_consent_dialog_text_secondary",
        "You can read here what each of these is good for and decide on it one by one. "
        "Your choice can be changed at any time.",
        "Text above the single choices",
    ),
    translated(
        "cookie_consent_dialog_button_yes", "Accept all cookies", "Button that accepts everything"
    ),
    translated(
        "cookie_consent_dialog_button_no",
        "Required cookies only",
        "Button that accepts only what is necessary",
    ),
    "reusable_media_active",
    "reusable_media_usage_enforced",
    "reusable_media_type_barcode",
    "reusable_media_type_barcode_identifier_length",
    "reusable_media_type_nfc_uid",
    "reusable_media_type_nfc_uid_autocreate_giftcard",
    "reusable_media_type_nfc_uid_autocreate_giftcard_currency",
    "reusable_media_type_nfc_mf0aes",
    "reusable_media_type_nfc_mf0aes_autocreate_giftcard",
    "reusable_media_type_nfc_mf0aes_autocreate_giftcard_currency",
    "reusable_media_type_nfc_mf0aes_random_uid",
]
