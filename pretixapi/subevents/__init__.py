"""The dates of event series."""
