"""What becomes of orders once they are placed."""
