"""What is owed goes out: one sender, its budget, its pace, and the seam behind which a channel stands."""
