"""Workshops: the meeting and who came; what was laid on its table."""
