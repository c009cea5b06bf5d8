"""Words, resource and activity → codes of the List of Waste."""
