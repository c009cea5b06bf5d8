"""« À partir de 5 t »: is a quantity the least with which it is worth while? In: what somebody typed and the quantity that was
read in it. Out: yes or no. The words are in `least.<language>.toml`."""

from matching.understand.least.reading import is_least

__all__ = ["is_least"]
