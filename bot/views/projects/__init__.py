"""Projects as those who animate see them, and as their companies do."""
