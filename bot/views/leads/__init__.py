"""Leads and introductions as their parties read them."""
