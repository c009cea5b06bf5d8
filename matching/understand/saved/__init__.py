"""What sharing saves, over a year. In: what somebody typed (« 3 h par semaine », "120 km a month"). Out: a figure and its unit,
or None; the words live in `saved.<language>.toml`, all languages are read at once."""

from matching.understand.saved.reading import read_saved

__all__ = ["read_saved"]
