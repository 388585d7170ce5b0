"""When an order has to be paid, and what happens when it is not."""

from pretixapi.auth.permissions import Permission
from pretixapi.http.fields import RelativeDate
from pretixapi.settings.definitions.setting import (
    Setting,
    choice,
    flag,
    number,
    translated,
    writable_with,
)

PAYMENT = [
    *writable_with(
        Permission.EVENT_SETTINGS_PAYMENT_WRITE,
        choice(
            "payment_term_mode",
            ("days", "minutes"),
            "days",
            "Unit of the payment term",
            "Minutes suit payment methods that confirm at once.",
        ),
        number(
            "payment_term_days",
            14,
            "Payment term in days",
            "The order expires at the end of the last day.",
            bounds=(0, 1000000),
        ),
        flag(
            "payment_term_weekdays",
            True,
            "End the payment term on working days only",
            "A term that would end on a weekend ends on the next Monday.",
        ),
        number("payment_term_minutes", 30, "Payment term in minutes", bounds=(0, 1440)),
        Setting(
            "payment_term_last",
            field=RelativeDate(allow_none=True),
            default=None,
            label="Last payment date",
            help_text="Ends every payment term, however late the order was placed.",
        ),
        flag(
            "payment_term_expire_automatically",
            True,
            "Expire unpaid orders automatically",
            "Otherwise orders that are overdue keep their places.",
        ),
        number(
            "payment_term_expire_delay_days",
            0,
            "Days of grace",
            "So many days an overdue order is kept before it expires; customers are not told.",
            bounds=(0, 30),
        ),
        flag(
            "payment_term_accept_late",
            True,
            "Accept late payments",
            "A payment for an expired order counts as long as there are places left.",
        ),
        translated("payment_explanation", "", "Text above the payment methods"),
        flag(
            "payment_pending_hidden",
            False,
            "Hide from attendees that a payment is missing",
            "Ticket pages do not mention it; the customer still sees how to pay.",
        ),
        flag("payment_giftcard__enabled", True, "Accept gift cards"),
    ),
    number(
        "mail_days_order_expire_warning",
        3,
        "Days between reminder and expiry",
        "So many days before an unpaid order expires its customer gets an email. "
        "With 0 none is sent.",
        bounds=(0, None),
    ),
]
