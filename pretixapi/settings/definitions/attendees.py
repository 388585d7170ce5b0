"""What is asked of attendees and customers during checkout."""

from pretixapi.http.fields import I18nString, List
from pretixapi.settings.definitions.setting import Setting, flag, translated

ATTENDEES = [
    flag(
        "attendee_names_asked",
        True,
        "Ask for attendee names",
        "Asked for every product that admits a person.",
        device=True,
    ),
    flag("attendee_names_required", False, "Require attendee names", device=True),
    flag(
        "attendee_emails_asked",
        False,
        "Ask for an email address per attendee",
        "Attendees with an address of their own can be written to directly.",
        device=True,
    ),
    flag("attendee_emails_required", False, "Require an email address per attendee", device=True),
    flag("attendee_addresses_asked", False, "Ask for attendee addresses", device=True),
    flag("attendee_addresses_required", False, "Require attendee addresses", device=True),
    flag("attendee_company_asked", False, "Ask for attendee companies", device=True),
    flag("attendee_company_required", False, "Require attendee companies", device=True),
    translated(
        "attendee_data_explanation_text",
        "",
        "Note above the attendee data",
        "Say here why you ask for it.",
    ),
    Setting(
        "confirm_texts",
        field=List(I18nString(), allow_none=True),
        default=[],
        label="Statements to agree to",
        help_text="Customers have to tick every one of them before they can order.",
    ),
    flag("order_email_asked_twice", False, "Ask for the email address twice"),
    flag("order_phone_asked", False, "Ask for a phone number per order", device=True),
    flag("order_phone_required", False, "Require a phone number per order", device=True),
    translated("checkout_phone_helptext", "", "Note next to the phone field"),
]
