"""Rules about calls: when somebody is to be rung, and what is noted."""
