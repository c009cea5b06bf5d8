"""What people say instead of an answer: yes, no, stop, erase, a question to Boucle, a word for the animator, a correction. One
public function, `read_remark`; the words live in `remarks.<language>.toml`, all languages are read at once."""

from matching.understand.remarks.reading import CorrectionTurn, Remark, RemarkKind, Topic, read_remark

__all__ = ["CorrectionTurn", "Remark", "RemarkKind", "Topic", "read_remark"]
