"""Which rules of law a flow calls for, and when they are told: facts with their article, never a verdict."""
