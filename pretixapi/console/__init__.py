"""The web console: where people manage what clients of the API work with."""
