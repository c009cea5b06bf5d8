"""How much. In: the plain letters of a text or of a part of it, and its language. Out: what they count and measure, each
looked for when it is asked for: `figures` (°C, bar, km, money, and the text without them), `quantities` and sizes, bare
`numbers`, `holders` (pallets, drums, buckets), whether the words are nothing but a container."""

from matching.understand.amounts.amount_words import read_amounts

__all__ = ["read_amounts"]
