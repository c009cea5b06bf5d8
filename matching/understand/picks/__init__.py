"""Which of the numbered lines of a message somebody means: « le 1 et le 4 », « tous sauf le 3 », « aucun ». In: what was typed,
and how many lines there are. Out: their numbers, none where none is meant, or None where it speaks of something else; the words
live in `picks.<language>.toml`, all languages are read at once."""

from matching.understand.picks.pick_reader import read_picks

__all__ = ["read_picks"]
