"""The texts around the shop, what it shows, and its languages."""

from pretixapi.auth.permissions import Permission
from pretixapi.settings.definitions.setting import (
    choice,
    choices,
    flag,
    link,
    translated,
    writable_with,
)
from pretixapi.world import COUNTRIES, LANGUAGES

SHOP = [
    link(
        "imprint_url",
        "Imprint URL",
        "This should point e.g. to a part of your website that has your contact details and "
        "legal information.",
    ),
    translated(
        "checkout_email_helptext",
        "Your order confirmation goes to this address, with the link to your order. "
        "Please check that it is spelled correctly.",
        "Note next to the email field",
        "Shown during checkout.",
    ),
    translated(
        "presale_has_ended_text",
        "",
        "Text after the end of presale",
        "Shown in place of the usual note when presale is over.",
    ),
    translated(
        "voucher_explanation_text",
        "",
        "Text next to the voucher field",
        "Tell your customers here how they get a voucher.",
    ),
    translated(
        "checkout_success_text",
        "",
        "Text after checkout",
        "Shown on the order's page right after it has been placed.",
    ),
    translated("banner_text", "", "Banner at the top", "Shown above every page of the shop."),
    translated(
        "banner_text_bottom", "", "Banner at the bottom", "Shown below every page of the shop."
    ),
    flag("show_dates_on_frontpage", True, "Show the event's date on the front page", device=True),
    flag("show_date_to", True, "Show the end of the event"),
    flag("show_times", True, "Show times", "Without this, dates appear without a time of day."),
    flag(
        "show_items_outside_presale_period",
        True,
        "Show products before and after presale",
        "They can be seen, but not be bought.",
    ),
    *writable_with(
        Permission.EVENT_SETTINGS_TAX_WRITE,
        flag(
            "display_net_prices",
            False,
            "Show net prices",
            "Product lists show prices without tax; the cart and the order show the gross total.",
        ),
    ),
    flag(
        "hide_prices_from_attendees",
        True,
        "Hide prices on ticket pages",
        "Attendees who open their own ticket do not see what the customer has paid.",
    ),
    flag("presale_start_show_date", True, "Show when presale starts"),
    choices(
        "locales",
        LANGUAGES,
        ["en"],
        "Languages",
        "The languages that customers can choose from.",
        device=True,
    ),
    choice("locale", LANGUAGES, "en", "Default language", device=True),
    choice(
        "region",
        ("", *COUNTRIES),
        None,
        "Region",
        "Decides how dates and numbers are written and which country is selected at first.",
    ),
]
