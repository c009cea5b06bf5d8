"""What founds, runs and teaches a network: its team, its invitations, its groups, its words."""
