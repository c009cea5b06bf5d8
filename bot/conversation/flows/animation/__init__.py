"""What those who animate type about a company, an announcement or a project."""
