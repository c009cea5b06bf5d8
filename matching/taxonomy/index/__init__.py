"""Everyday words → resources: spelling, closeness, synonyms."""
