"""What an operator asks of the installation as a whole: is it well, and did they read what the law says."""
