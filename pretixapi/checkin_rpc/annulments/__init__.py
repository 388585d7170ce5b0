"""Check-ins that are taken back."""
