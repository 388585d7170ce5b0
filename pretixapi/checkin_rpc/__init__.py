"""What scanners do at a check-in list: look for tickets, and let them in or turn them away."""
