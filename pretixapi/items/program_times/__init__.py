"""The times at which something takes place that an item admits to."""
