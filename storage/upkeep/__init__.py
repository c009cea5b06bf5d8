"""How the installation itself is: what it owes and since when, what cannot be read, what its operator was told."""
