"""Rules about declarations: how an answer becomes a column, how long it lives, what a change means for its leads."""
