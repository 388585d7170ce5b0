"""What all kinds of objects have in common: they are looked up, changed and logged alike."""
