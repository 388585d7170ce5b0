"""Placing orders."""
