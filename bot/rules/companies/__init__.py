"""What those who animate do for a company, on its behalf."""
