"""Organizers and what their events share."""
