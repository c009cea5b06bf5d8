"""Which line of a list somebody wants to see no more, or again: « plus la 2 », « celle-là ne me dit rien », « remets les
cartons ». In: what was typed. Out: the deed and the words that say which, or None where it speaks of something else; the
words live in `set_aside.<language>.toml`, all languages are read at once."""

from matching.understand.set_aside.aside_reader import read_aside_remark

__all__ = ["read_aside_remark"]
