"""What several actions share about stories: who is asked, and how one goes out once all have agreed."""
