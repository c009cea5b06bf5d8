"""When and how often."""
