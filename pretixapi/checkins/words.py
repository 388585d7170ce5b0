"""What may be said of scans, and how fields are described."""

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


def about(text: str) -> dict[str, dict[str, str]]:
    """Return what describes a field in the document."""
    return {"metadata": {"description": text}}
