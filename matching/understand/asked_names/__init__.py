"""Several companies asked for at once: « Léa et Luc », « Martin's and the farm ». In: the words that name whoever is asked for.
Out: the words for each, or nothing where they are not joined. The words live in `asked_names.<language>.toml`, all languages
are read at once."""

from matching.understand.asked_names.names_reader import split_asked_names

__all__ = ["split_asked_names"]
