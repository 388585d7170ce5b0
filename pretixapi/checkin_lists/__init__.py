"""Which tickets are let in where."""
