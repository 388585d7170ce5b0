"""What is told about the server itself: its documentation and its health."""
