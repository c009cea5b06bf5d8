"""What those who animate do themselves: changes on a company's behalf, projects."""
