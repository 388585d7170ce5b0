"""The categories that the items of an event stand in."""
