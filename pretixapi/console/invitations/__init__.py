"""Invitations into teams, as those find them who are invited."""
