"""Workshops: planned, come to, written for others, chased afterwards."""
