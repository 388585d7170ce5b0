"""The users who are members of a team."""
