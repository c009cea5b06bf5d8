"""Who always takes something, as an animator writes it, one a line: « Recyclerie du Port, à Aytré : palettes, cartons ».
In: what was typed. Out: for each line a name, the words of what it takes, where it is and what else was said, each ""
where it is not said; whether the message opens by saying that it is about permanent outlets. The words live in
`permanent_taker.<language>.toml`, all languages are read at once."""

from matching.understand.permanent_taker.taker_reader import read_taker_lines

__all__ = ["read_taker_lines"]
