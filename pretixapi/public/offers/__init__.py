"""What an event sells to everybody, with prices."""
