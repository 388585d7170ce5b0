"""What has been ordered, and what becomes of it."""
