"""What the actions of a workshop share."""
