"""The other items that are sold as parts of an item."""
