"""The board: what waits for the animator, screen by screen."""
