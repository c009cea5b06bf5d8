"""Projects: opened about an announcement, told to their companies without naming anybody."""
