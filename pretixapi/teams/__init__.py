"""Teams: what their members and tokens may do."""
