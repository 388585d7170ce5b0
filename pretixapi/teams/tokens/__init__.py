"""The tokens that speak for a team."""
