"""What may be told before all have agreed."""
