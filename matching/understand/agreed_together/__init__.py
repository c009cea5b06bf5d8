"""Several agreed, and no amount was said: « c'est réglé avec les deux », « Paul et Marie sont d'accord pour la sciure ». In:
what was typed. Out: the words for each, or how many they are, and what it is about. The words live in
`agreed_together.<language>.toml`, all languages are read at once."""

from matching.understand.agreed_together.together_reader import read_agreed_together

__all__ = ["read_agreed_together"]
