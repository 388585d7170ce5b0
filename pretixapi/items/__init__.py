"""What an event sells."""
