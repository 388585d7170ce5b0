"""Requests that are sent again with the same key: they are answered again, and do nothing twice."""
