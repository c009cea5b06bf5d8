"""What is done about a talk itself: leave it, take it up, and answer what nobody expected."""
