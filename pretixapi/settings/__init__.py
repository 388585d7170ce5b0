"""Settings of organizers and events, each with a type, a default and texts."""
