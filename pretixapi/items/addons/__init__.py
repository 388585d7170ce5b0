"""The categories out of which something may or must be bought with an item."""
