"""How much: numbers, units, sizes, and a year's quantity."""
