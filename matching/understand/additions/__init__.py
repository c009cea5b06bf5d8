"""What people add to something they declared: how to come for it, when, what it has been or must not be. In: a reading of
what they typed. Out: whether it adds to what is declared already, or which parts of a first sentence do, by the phrases
of `*.<language>.toml` beside."""

from matching.understand.additions.reading import read_additions

__all__ = ["read_additions"]
