"""What is asked for an invoice during checkout."""

from pretixapi.auth.permissions import Permission
from pretixapi.settings.definitions.setting import choices, flag, translated, writable_with
from pretixapi.world import VAT_COUNTRIES

INVOICE_ADDRESSES = writable_with(
    Permission.EVENT_SETTINGS_INVOICING_WRITE,
    flag("invoice_address_asked", True, "Ask for an invoice address", device=True),
    flag("invoice_address_required", False, "Require an invoice address", device=True),
    flag(
        "invoice_address_vatid",
        False,
        "Ask for the VAT ID",
        "Asked of business customers in countries where there is one.",
        device=True,
    ),
    choices(
        "invoice_address_vatid_required_countries",
        VAT_COUNTRIES,
        ["IT", "GR"],
        "Countries that require a VAT ID",
        "Business customers there cannot order without one.",
        device=True,
    ),
    flag(
        "invoice_address_company_required",
        False,
        "Sell to companies only",
        "Requires a company name.",
        device=True,
    ),
    flag("invoice_address_beneficiary", False, "Ask for a beneficiary", device=True),
    translated(
        "invoice_address_custom_field",
        "",
        "Field of your own",
        "What you write here becomes the label of one more field, printed on the invoice.",
        device=True,
    ),
    translated(
        "invoice_address_custom_field_helptext", "", "Note next to your own field", device=True
    ),
    flag(
        "invoice_name_required",
        False,
        "Require a name",
        "Even if the rest of the address is voluntary.",
        device=True,
    ),
    flag(
        "invoice_address_not_asked_free",
        False,
        "Do not ask for an address if nothing is to be paid",
        device=True,
    ),
)
