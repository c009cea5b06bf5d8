"""A network as people read of it: its greeting, notice, team and invitations."""
