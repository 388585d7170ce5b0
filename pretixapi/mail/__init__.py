"""Mail that goes out: written with what it tells of, delivered later."""
