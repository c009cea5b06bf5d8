"""Read-only facts for questions, cards and lists. Nothing is changed here."""
