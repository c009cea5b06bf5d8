"""A yes to a part of what was shown: « oui mais 300 kg seulement », « je peux en prendre que la moitié ». In: what was typed
under a lead. Out: how much, or which part of it, or that there is a condition (« oui mais pas avant mardi »); nothing where the
words are no such yes. The words live in `partial_yes.<language>.toml`, all languages are read at once."""

from matching.understand.partial_yes.partial_reader import read_partial_yes

__all__ = ["read_partial_yes"]
