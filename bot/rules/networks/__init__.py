"""Rules about networks: who may join by which invitation, who runs them, what they taught."""
