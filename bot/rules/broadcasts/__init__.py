"""How a broadcast runs: it leaves, is stopped, goes on, ends."""
