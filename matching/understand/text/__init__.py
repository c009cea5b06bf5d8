"""The letters: as people type them, and as they are read."""
