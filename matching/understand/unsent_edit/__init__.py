"""What an animator wants changed of what she is about to announce: « ajoute le bouton je viens », « mets un lien vers
https://… », « sans la photo ». In: what was typed. Out: what is to be done, and the address, or None where the words are about
something else. The words live in `unsent_edit.<language>.toml`, all languages are read at once."""

from matching.understand.unsent_edit.edit_reader import read_unsent_edit

__all__ = ["read_unsent_edit"]
