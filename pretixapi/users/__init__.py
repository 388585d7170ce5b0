"""People: how they log in, and what they are called."""
