"""How many tickets of which items and variations there are."""
