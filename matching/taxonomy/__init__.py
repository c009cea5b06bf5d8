"""What Boucle knows: resources, what can serve as what, waste codes, and how to find them from everyday words."""
