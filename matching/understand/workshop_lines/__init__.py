"""Lines written for people without a phone: « Ferme X, Thairé : j'ai 2 t de paille ; je cherche des palettes », or columns
« entreprise ; j'ai … ; je cherche … ». In: what was typed or pasted. Out: for each line a name, a town, each thing with its
kind where only its column tells it, and what was ticked about the screen; whether all of them surely are such lines. The
words live in `workshop_lines.<language>.toml`, all languages are read at once."""

from matching.understand.workshop_lines.line_reader import read_workshop_lines

__all__ = ["read_workshop_lines"]
