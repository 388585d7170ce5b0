"""The waiting list for products that are sold out."""

from pretixapi.settings.definitions.setting import flag, moment, number, translated

WAITING_LIST = [
    flag("waiting_list_enabled", False, "Offer a waiting list"),
    moment(
        "waiting_list_auto_disable",
        "Close the waiting list at",
        "From then on nobody can join and no more vouchers are sent by themselves.",
    ),
    number(
        "waiting_list_hours",
        48,
        "Hours to respond",
        "How long the voucher sent to a person on the list can be used.",
        bounds=(1, None),
    ),
    flag(
        "waiting_list_auto",
        True,
        "Send vouchers automatically",
        "The next person on the list gets a voucher as soon as a place is free.",
    ),
    flag("waiting_list_names_asked", False, "Ask for a name"),
    flag("waiting_list_names_required", False, "Require a name"),
    flag("waiting_list_phones_asked", False, "Ask for a phone number"),
    flag("waiting_list_phones_required", False, "Require a phone number"),
    translated(
        "waiting_list_phones_explanation_text",
        "",
        "Note next to the phone number",
        "Say here what you need the number for.",
    ),
    number(
        "waiting_list_limit_per_user",
        1,
        "Entries per person",
        "How often one email address can join for the same product.",
        bounds=(1, None),
    ),
]
