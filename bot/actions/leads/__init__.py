"""What a party answers to a lead, and what its silence means."""
