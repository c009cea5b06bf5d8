"""What people add to something they declared: how to come for it, when, what it has been or must not be."""

from matching.understand.additions.reading import is_addition

__all__ = ["is_addition"]
