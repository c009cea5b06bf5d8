"""Lists that are taken over."""
