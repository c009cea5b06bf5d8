"""« Autorisation : Huiles Ouest ; collecte ; n° 2023-17 ; jusqu'au 31/12/2027 ». In: what an animator typed. Out: its lines,
each taken apart; the words live in `authorisation.<language>.toml`."""

from matching.understand.authorisation.authorisation_reader import read_authorisation_lines

__all__ = ["read_authorisation_lines"]
