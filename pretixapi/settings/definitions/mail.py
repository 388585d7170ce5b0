"""Outgoing mail."""

from pretixapi.settings.definitions.setting import flag, text

MAIL = [
    text(
        "mail_prefix",
        None,
        "Subject prefix",
        "Stands in square brackets before the subject of every email.",
    ),
    text("mail_from_name", None, "Sender name", "Empty means the event's name."),
    flag("mail_attach_ical", False, "Attach a calendar entry"),
    flag(
        "mail_attach_tickets",
        True,
        "Attach tickets",
        "Tickets that are too large for an email are left out.",
    ),
]
