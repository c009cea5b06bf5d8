"""What is done with a declaration: drafted, published, changed, paused, renewed, ended; and what others declared, looked at."""
