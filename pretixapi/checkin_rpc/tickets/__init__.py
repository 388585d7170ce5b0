"""Tickets as scanners see them, at one check-in list or several."""
