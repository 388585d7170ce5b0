"""The money that came for orders, or is to come."""
