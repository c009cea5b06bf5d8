"""Two declarations side by side: one feature, one reason, one sum."""
