"""A broadcast before, while and after it goes out."""
