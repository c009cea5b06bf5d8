"""The process looks after itself: what is judged well or not, who is told, and where it can be read."""
