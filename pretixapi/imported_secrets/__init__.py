"""The secrets that organizers bring for their tickets."""
