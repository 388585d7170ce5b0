"""What the page of an order tells its buyer."""
