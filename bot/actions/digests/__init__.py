"""Digests, for people and for groups, made when they are due."""
