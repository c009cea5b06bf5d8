"""With whom a company is to be brought together: « le laveur, puis la conserverie », « Paul, Marie et la ferme ». In: what was
typed. Out: the words for each, and whether one passes it on to the next. The words live in `partner_names.<language>.toml`, all
languages are read at once."""

from matching.understand.partner_names.partner_reader import split_partner_names

__all__ = ["split_partner_names"]
