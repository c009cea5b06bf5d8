"""Where: the towns that a sentence names."""
