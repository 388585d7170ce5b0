"""The pages of one event."""
