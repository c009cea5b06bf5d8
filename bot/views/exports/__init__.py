"""The lists of a whole network, for a spreadsheet."""
