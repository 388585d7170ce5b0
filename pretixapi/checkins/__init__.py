"""What was scanned at check-in lists, and what came of it."""
