"""Declarations as rows: kept, searched, put aside, ended in time."""
