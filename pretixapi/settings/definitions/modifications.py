"""What customers may correct after ordering, and how fees are taxed."""

from pretixapi.auth.permissions import Permission
from pretixapi.settings.definitions.setting import choice, flag, moment, writable_with

MODIFICATIONS = [
    choice(
        "allow_modifications",
        ("no", "order", "attendee"),
        "order",
        "Who may change the data entered",
        "Nobody, the customer, or the customer and every attendee for their own ticket.",
    ),
    flag(
        "allow_modifications_after_checkin",
        False,
        "Allow changes of data after check-in",
        "Otherwise the first ticket that is scanned ends them.",
    ),
    moment("last_order_modification_date", "Last date of changes of data", device=True),
    flag("show_quota_left", False, "Show how many tickets are left", device=True),
    *writable_with(
        Permission.EVENT_SETTINGS_PAYMENT_WRITE,
        choice(
            "tax_rule_payment",
            ("default", "none"),
            "default",
            "Tax on payment fees",
            "The event's default tax rule, or no tax at all.",
            device=True,
        ),
    ),
    choice(
        "tax_rule_cancellation",
        ("none", "split", "default"),
        "none",
        "Tax on cancellation fees",
        "No tax, the tax of the cancelled positions in proportion, or the default tax rule.",
        device=True,
    ),
]
