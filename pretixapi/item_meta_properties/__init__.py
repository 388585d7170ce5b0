"""The properties for which the items of an event have values: their meta data."""
