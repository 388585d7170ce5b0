"""The answers that a question lets choose from."""
