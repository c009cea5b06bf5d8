"""Who has how much: « on a donné 3 t à Martin et 2 à Dupont », « Martin 3 t, le reste à Dupont ». In: what was typed. Out: the
words for each company with its amount, in their order, whether the words begin by saying that it was given or taken, and who
gave it where they say so; or that all have the same. The words live in `placed_shares.<language>.toml`, all languages are read
at once."""

from matching.understand.placed_shares.share_reader import read_placed_shares

__all__ = ["read_placed_shares"]
