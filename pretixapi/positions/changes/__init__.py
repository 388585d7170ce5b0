"""What becomes of the positions of orders: added, changed, blocked, canceled."""
