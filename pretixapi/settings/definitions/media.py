"""Reusable media: barcodes and chips that a customer keeps for many events."""

from pretixapi.settings.definitions.setting import choice, flag, number, readonly_on_event
from pretixapi.world import CURRENCIES

MEDIA = readonly_on_event(
    flag("reusable_media_active", False, "Use reusable media"),
    flag(
        "reusable_media_usage_enforced",
        False,
        "Require media for products that use them",
        "Their tickets cannot be checked in without one.",
        device=True,
    ),
    flag("reusable_media_type_barcode", False, "Use barcodes and QR codes", device=True),
    number(
        "reusable_media_type_barcode_identifier_length",
        24,
        "Length of barcodes",
        "Applies to new media.",
        bounds=(12, 64),
    ),
    flag(
        "reusable_media_type_nfc_uid",
        False,
        "Use NFC chips by their number",
        "Works with nearly every chip, but the number can be copied.",
        device=True,
    ),
    flag(
        "reusable_media_type_nfc_uid_autocreate_giftcard",
        False,
        "Create a gift card for a chip seen for the first time",
    ),
    choice(
        "reusable_media_type_nfc_uid_autocreate_giftcard_currency",
        CURRENCIES,
        "EUR",
        "Currency of the gift cards of chips",
    ),
    flag(
        "reusable_media_type_nfc_mf0aes",
        False,
        "Use Mifare Ultralight AES chips",
        "These are encoded with a key of your own and cannot be copied.",
        device=True,
    ),
    flag(
        "reusable_media_type_nfc_mf0aes_autocreate_giftcard",
        False,
        "Create a gift card for a newly encoded Mifare chip",
    ),
    choice(
        "reusable_media_type_nfc_mf0aes_autocreate_giftcard_currency",
        CURRENCIES,
        "EUR",
        "Currency of the gift cards of Mifare chips",
    ),
    flag(
        "reusable_media_type_nfc_mf0aes_random_uid",
        False,
        "Let Mifare chips show a random number",
        "Strangers cannot follow a chip then. Switched on while encoding, for good.",
        device=True,
    ),
)
