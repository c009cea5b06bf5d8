"""At which moments something lent is to be had: « le mardi », « en dehors des heures ». In: what somebody typed. Out: the
words for it as they were typed, or None. The words are in `moments.<language>.toml`."""

from matching.understand.moments.reading import find_moments

__all__ = ["find_moments"]
