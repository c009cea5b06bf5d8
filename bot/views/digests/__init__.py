"""Digests: when they come, and what they say."""
