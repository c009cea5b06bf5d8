"""Takes a wish about an announcement apart. The whole message has to say it."""

from __future__ import annotations

import re
from pathlib import Path

from matching.lexicon import Lexicon
from matching.taxonomy.index.fold import fold_words
from matching.understand.remark import UnsentEdit

_WORDS = Lexicon(Path(__file__).parent, "unsent_edit")
_LINK = re.compile(r"\b(?:https?://|www\.)\S+", re.IGNORECASE)
_AROUND = rf"(?:{_WORDS.join('around')}\s+)*"
_AFTER = rf"(?:\s+{_WORDS.join('after')})*"
_EDITS = {
    code: re.compile(rf"^{_AROUND}(?:{'|'.join(patterns)}){_AFTER}$") for code, patterns in _WORDS.list_sorts("edits").items()
}
_LEAD_TO_LINK = re.compile(rf"^{_AROUND}(?:{'|'.join(_WORDS.list_words('link'))})?{_AFTER}$")
_LONGEST = 600  # letters


def read_unsent_edit(text: str) -> UnsentEdit | None:
    """What they want; None where the message is about something else."""
    if len(text) > _LONGEST:
        return None
    if (link := _LINK.search(text)) is not None:
        said = fold_words(f"{text[: link.start()]} {text[link.end() :]}")
        return UnsentEdit("web", link[0].rstrip(".,;)»")) if _LEAD_TO_LINK.match(said) else None
    words = fold_words(text)
    return next((UnsentEdit(code) for code, pattern in _EDITS.items() if pattern.match(words)), None)
