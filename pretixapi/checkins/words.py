"""What may be said of scans."""

from pretixapi.entry_rules.visits import ENTRY, EXIT

TYPES = (ENTRY, EXIT)
SOURCES = ("barcode", "nfc_uid", "nfc_mf0aes")
# Why this server turns tickets away.
REFUSALS = (
    *("invalid", "unpaid", "blocked", "invalid_time", "canceled", "already_redeemed"),
    *("product", "rules", "ambiguous", "revoked", "unapproved", "error"),
)
# Why clients do, and what became of others.
REASONS = (*REFUSALS, "incomplete", "annulled", "already_exchanged")
# More than any code has that can be scanned.
LONGEST_TEXT = 10_000
