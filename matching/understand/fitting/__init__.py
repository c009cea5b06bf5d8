"""What was read, made to fit what is known: what its kind allows, and what can be shared."""
