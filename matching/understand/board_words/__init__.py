"""What whoever animates asks of the board: « lundi matin », « qui dois-je appeler », « c'est bon pour les deux ». In: what
somebody typed. Out: a request, or None where it is none, and whether it announces a thing openly; the words live in
`board_words.<language>.toml`."""

from matching.understand.board_words.board_reader import announces_openly, read_board_request

__all__ = ["announces_openly", "read_board_request"]
