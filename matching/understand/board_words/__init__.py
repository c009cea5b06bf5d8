"""What whoever animates asks of the board: « lundi matin », « qui dois-je appeler », « c'est bon pour les deux ». In: what
somebody typed. Out: a request, or None where it is none; the words live in `board_words.<language>.toml`."""

from matching.understand.board_words.board_reader import read_board_request

__all__ = ["read_board_request"]
