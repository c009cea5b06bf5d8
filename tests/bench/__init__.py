"""What `make bench` measures: Boucle next to simpler ways, in one run, so that their ratio holds on any machine."""
