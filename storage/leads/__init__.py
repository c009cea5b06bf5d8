"""Synergies, their parties, introductions, calls, and whoever is never to meet."""
