"""Takes out of a message what it says of the one who speaks, of who might answer and why: none of it is the thing."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from matching.lexicon import Lexicon
from matching.understand.intent import read_intent
from matching.understand.plain_text import Text, blank_span

_WORDS = Lexicon(Path(__file__).parent, "speaker")
_SPEAKER, _CONDITION, _TRADE, _CAUSE, _SIGNED = (
    _WORDS.compile(name) for name in ("speaker", "condition", "trade", "cause", "signed")
)
_BEGINS = re.compile(rf"(?:^|[.!?\n])[ ,]*(?:{_WORDS.join('hello')}[ ,!.]*)?")
_NAME = re.compile(r"[a-z]{3}")


def blank_speaker(text: Text) -> Text:
    """The same text, read without "Conserverie :", "si ça intéresse quelqu'un", "nos bureaux déménagent"; as long as
    other words are left."""
    left = text.folded
    for begin in _BEGINS.finditer(left):
        found = _SPEAKER.match(left, begin.end())
        if found and _NAME.search(left, found.end()) and not any(not cue.weak for cue in read_intent(found.group()).cues):
            left = blank_span(left, found.start(), found.end(), " ")
    for sort in (_TRADE, _CONDITION, _CAUSE, _SIGNED):
        for found in sort.finditer(left):
            shorter = blank_span(left, *found.span(), " ")
            if _NAME.search(shorter):
                left = shorter
    return replace(text, folded=left)
