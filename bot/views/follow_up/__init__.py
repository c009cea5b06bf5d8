"""Exchanges as they are asked about and shown: where they stand, how much, by whose word."""
