"""The properties for which the events of an organizer have values: their meta data."""
