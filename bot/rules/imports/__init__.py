"""How a list is read: each line ready, doubtful or refused."""
