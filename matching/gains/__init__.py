"""What exchanges bring: what has moved and what a year would give, in tonnes, euros and CO2e, each by how sure it is."""
