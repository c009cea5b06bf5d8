"""What those who were introduced say of how it goes, and when they are asked."""
