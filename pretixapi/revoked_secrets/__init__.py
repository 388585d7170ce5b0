"""Secrets that were those of tickets and open nothing any more."""
