"""Secrets of tickets that are blocked, or were so."""
