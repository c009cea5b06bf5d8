"""Who has said what, and what follows: double consent as values."""
