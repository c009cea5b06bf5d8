"""What animators read: the board and its figures."""
