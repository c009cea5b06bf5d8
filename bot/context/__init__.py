"""What an action has at hand: who speaks, in which unit of work, and what they may do."""
