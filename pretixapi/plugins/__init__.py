"""What events and organizers can enable."""
