"""What the resources within an order share."""
