"""What is done by telephone: who is to be rung, and what they said."""
