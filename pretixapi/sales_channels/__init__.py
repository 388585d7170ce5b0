"""The ways in which an organizer sells tickets."""
