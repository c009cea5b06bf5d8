"""What an animator writes to many: composed, sent, watched, stopped."""
