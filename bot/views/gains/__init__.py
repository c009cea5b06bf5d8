"""What exchanges bring, as it is shown: one's own page, the year of a company and of the network."""
