"""When invoices are issued, how they are numbered and what they contain."""

from pretixapi.auth.permissions import Permission
from pretixapi.settings.definitions.setting import (
    choice,
    flag,
    number,
    text,
    translated,
    writable_with,
)

INVOICES = [
    *writable_with(
        Permission.EVENT_SETTINGS_INVOICING_WRITE,
        flag("invoice_show_payments", True, "Print the payments received"),
        flag(
            "invoice_reissue_after_modify",
            False,
            "Issue a new invoice when the address changes",
            "The earlier invoice is cancelled.",
        ),
        flag("invoice_include_free", True, "Print positions that cost nothing"),
        choice(
            "invoice_generate",
            ("False", "admin", "user", "user_paid", "True", "paid"),
            "False",
            "Issue invoices",
            "Never, by hand only, on the customer's request (always or once paid), for every "
            "order, or for every paid order.",
        ),
    ),
    flag("invoice_generate_only_business", False, "Issue invoices to business customers only"),
    *writable_with(
        Permission.EVENT_SETTINGS_INVOICING_WRITE,
        choice(
            "invoice_period",
            ("auto", "auto_no_event", "event_date", "order_date", "invoice_date"),
            "auto",
            "Date of service",
            "What the invoice names as the time at which the service was rendered.",
        ),
        flag(
            "invoice_numbers_consecutive",
            True,
            "Number invoices consecutively",
            "Otherwise the number is made from the order's code.",
        ),
        text(
            "invoice_numbers_prefix",
            "",
            "Prefix of invoice numbers",
            "Empty means the event's short form. The same prefix on several events makes them "
            "share one sequence.",
        ),
        text(
            "invoice_numbers_prefix_cancellations",
            "",
            "Prefix of cancellation numbers",
            "Empty means the same as for invoices.",
        ),
        number(
            "invoice_numbers_counter_length",
            5,
            "Digits of the counter",
            "Shorter numbers are filled up with zeros.",
        ),
        flag("invoice_attendee_name", True, "Print attendee names"),
        flag("invoice_event_location", False, "Print the event's location"),
        flag(
            "invoice_include_expire_date",
            False,
            "Print the date by which to pay",
            "It is left out where the order is paid already.",
        ),
        translated(
            "invoice_address_explanation_text",
            "",
            "Note above the invoice address",
            "Shown during checkout.",
        ),
        flag("invoice_email_attachment", False, "Attach invoices to emails"),
        text(
            "invoice_email_organizer",
            "",
            "Send a copy to",
            "This address gets every new invoice, for example for your bookkeeping.",
        ),
    ),
]
