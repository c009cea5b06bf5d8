"""What an animator reads of a list that was sent."""
