"""Teams in the console."""
