"""Those who are to become members of a team once they have an account."""
