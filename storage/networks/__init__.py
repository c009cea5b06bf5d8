"""Networks and what belongs to them: groups, invitations, broadcasts, lessons, history."""
