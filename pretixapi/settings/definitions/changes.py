"""How customers change orders by themselves."""

from pretixapi.settings.definitions.setting import choice, flag, moment

CHANGES = [
    flag("change_allow_user_variation", False, "Let customers switch to another variation"),
    flag("change_allow_user_addons", False, "Let customers change their add-on products"),
    moment("change_allow_user_until", "Orders can be changed until"),
    choice(
        "change_allow_user_price",
        ("gte", "gt", "eq", "gte_paid", "any"),
        "gte",
        "Effect on the price",
        "The new total has to be the same or higher, higher, the same, at least what has been "
        "paid, or can be anything.",
    ),
    flag(
        "change_allow_attendee",
        False,
        "Let attendees change their own tickets",
        "As far as this costs nothing and customers may do so too.",
    ),
]
