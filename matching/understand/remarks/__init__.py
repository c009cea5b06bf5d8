"""What people say instead of an answer: yes, no, stop, erase, a question to Boucle, a word for the animator, a correction. In:
what somebody typed, and the first name of whoever animates. Out: a remark, or None where it is none; the words live in
`remarks.<language>.toml`, all languages are read at once."""

from matching.understand.remarks.remark_reader import read_remark

__all__ = ["read_remark"]
