"""How people shorten small words on a phone. In: an answer, a question or a remark as typed. Out: the same with those words
in full; the words live in `phone_spelling.<language>.toml`, all languages are read at once."""

from matching.understand.phone_spelling.spelling import spell_out

__all__ = ["spell_out"]
