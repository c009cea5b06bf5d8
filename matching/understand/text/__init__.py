"""The letters. In: a message as people type it, and the language that holds where its words do not tell. Out: the text as it
is to be read (plain letters, small words put right), the same without what it says of the one who speaks, and its language."""

from matching.understand.text.prepared import prepare_text

__all__ = ["prepare_text"]
