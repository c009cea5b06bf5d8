"""How those who run a network are told something: the one way there is."""
