"""What is in orders: tickets and other products, one by one."""
