"""What an animator is asked about a workshop."""
