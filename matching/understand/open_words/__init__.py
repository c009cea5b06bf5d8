"""Whether somebody begins as one does who announces a thing of one's own: « j'ai … », « il nous faut … ». In: what was typed.
Out: yes or no; the words live in `open_words.<language>.toml`."""

from matching.understand.open_words.open_reader import announces_openly

__all__ = ["announces_openly"]
