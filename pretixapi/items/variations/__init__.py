"""The forms in which an item is sold."""
