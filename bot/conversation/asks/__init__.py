"""Questions whose answers need knowledge: a resource, an amount, a place, an activity, a contact."""
