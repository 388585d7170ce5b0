"""The download of tickets and their secrets."""

from pretixapi.settings.definitions.setting import flag, moment, number

TICKETS = [
    flag("ticket_download", False, "Offer tickets for download", device=True),
    moment("ticket_download_date", "Download starts at", "Empty means at once."),
    flag("ticket_download_addons", False, "Give every add-on product its own ticket", device=True),
    flag(
        "ticket_download_nonadm",
        True,
        "Issue tickets for products without admission",
        "Such as merchandise or parking.",
        device=True,
    ),
    flag("ticket_download_pending", False, "Issue tickets for unpaid orders", device=True),
    flag(
        "ticket_download_require_validated_email",
        False,
        "Wait for a confirmed email address",
        "Customers can download once they have opened the link in their confirmation.",
    ),
    number(
        "ticket_secret_length",
        32,
        "Length of ticket secrets",
        "Applies to new tickets.",
        bounds=(12, 64),
    ),
]
