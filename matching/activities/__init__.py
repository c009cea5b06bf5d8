"""What companies do: from the words people use for it to a kind of company, and to wider kinds that hide it better."""
