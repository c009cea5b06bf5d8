"""What whoever animates wants done about a company: « écris à Luc », « note que la boulangerie a 20 kg de pain par jour »,
« Marc prend les palettes de Dupont ». In: what was typed. Out: every way to take it apart, the likeliest first; only who knows
the companies can tell which one is meant. The words live in `animator_words.<language>.toml`, all languages are read at
once."""

from matching.understand.animator_words.request_reader import read_animator_requests

__all__ = ["read_animator_requests"]
