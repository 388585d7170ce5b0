"""The rules by which check-in lists let people in, written as JSON Logic."""
