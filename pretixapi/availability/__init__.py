"""What is left to be sold."""
