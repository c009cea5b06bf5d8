"""Taking the lists of a network out."""
