"""Rows of the installation itself, whichever networks it serves."""
