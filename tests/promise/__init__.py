"""The promise: nothing that tells who somebody is leaves the bot before all have agreed."""
