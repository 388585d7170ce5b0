"""The taxes on what an event sells."""
