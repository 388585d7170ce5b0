"""Files that clients send to make a picture or the like of them, and those in use."""
