"""At which moments something lent is to be had: « le mardi », « en dehors des heures ». In: what somebody typed. Out: the
words for it as they were typed, or None, and the weekdays they name. The words are in `moments.<language>.toml`."""

from matching.understand.moments.reading import find_moment_weekdays, find_moments

__all__ = ["find_moment_weekdays", "find_moments"]
