"""Who issues the invoices, what is printed around them, and how tax is rounded."""

from pretixapi.auth.permissions import Permission
from pretixapi.http.fields import String
from pretixapi.settings.definitions.setting import (
    Setting,
    choice,
    flag,
    image,
    text,
    translated,
    writable_with,
)
from pretixapi.world import COUNTRIES

INVOICE_LAYOUT = [
    *writable_with(
        Permission.EVENT_SETTINGS_INVOICING_WRITE,
        text("invoice_address_from_name", "", "Issuer", device=True),
        text("invoice_address_from", "", "Issuer's street and number", device=True),
        text("invoice_address_from_zipcode", "", "Issuer's postal code", device=True),
        text("invoice_address_from_city", "", "Issuer's city", device=True),
        Setting(
            "invoice_address_from_state",
            field=String(allow_blank=True, allow_none=True),
            default="",
            label="Issuer's state",
            help_text="Only for countries whose addresses contain one.",
            device=True,
        ),
        choice(
            "invoice_address_from_country", ("", *COUNTRIES), "", "Issuer's country", device=True
        ),
        text(
            "invoice_address_from_tax_id",
            "",
            "Issuer's domestic tax number",
            "For example an ABN in Australia.",
            device=True,
        ),
        text("invoice_address_from_vat_id", "", "Issuer's VAT ID", device=True),
        translated("invoice_introductory_text", "", "Text above the positions"),
        translated("invoice_additional_text", "", "Text below the total"),
        translated("invoice_footer_text", "", "Footer", "Printed at the bottom of every page."),
        choice(
            "invoice_eu_currencies",
            ("False", "True", "CZK", "PLN"),
            "True",
            "Print exchange rates",
            "Never, for recipients in EU countries with another currency, or on invoices "
            "that are not in the currency named.",
        ),
        image("invoice_logo_image", "Logo on invoices"),
        flag("invoice_renderer_highlight_order_code", False, "Print the order code large"),
    ),
    *writable_with(
        Permission.EVENT_SETTINGS_TAX_WRITE,
        choice(
            "tax_rounding",
            ("line", "sum_by_net", "sum_by_net_only_business", "sum_by_net_keep_gross"),
            "line",
            "Rounding of tax",
            "Per position; or once on the sum of net prices, for everybody, for business "
            "customers only, or with gross prices left as they are.",
        ),
    ),
]
