"""Rules about exchanges that were agreed: what is said of them, who is asked how it goes, and what becomes of the silent."""
