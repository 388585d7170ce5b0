"""The money that goes back to customers."""
