"""A message made ready to be read."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from matching.understand.plain_text import LONGEST_TEXT, Text, blank_span
from matching.understand.text.language import detect_language
from matching.understand.text.not_but import blank_denied
from matching.understand.text.repair import repair_typos
from matching.understand.text.speaker import blank_speaker

_ENDLESS_RUNS = (
    re.compile(r"(?P<kept>[a-z]{40})[a-z]+"),
    re.compile(r"(?P<kept>\d{20})\d+"),
    re.compile(r"(?P<kept>[^ \n]{80})[^ \n]+"),
    re.compile(r"(?P<kept>(?P<piece>[^ \n]{1,6})(?P=piece){3})(?P=piece)+"),
    re.compile(r"(?P<kept>(?P<piece>[a-z0-9' ,.;:/-]{2,20}[ ,\n])(?P=piece){3})(?P=piece)+"),
)


@dataclass(frozen=True, slots=True)
class PreparedText:
    """`said` = all of it; `told` = without the speaker ("Conserverie : …"), who might answer, and why."""

    said: Text
    told: Text
    language: str


def prepare_text(original: str, language: str) -> PreparedText:
    """The text of a message as it is read; `language` where its words do not tell."""
    text = _fold_beginning(original)
    said = blank_denied(repair_typos(_bound_runs(text)))
    return PreparedText(said, blank_speaker(said), detect_language(text.original, language))


def _fold_beginning(original: str) -> Text:
    """As much of a message as is read: no more signs after folding than before, for « ½ » becomes four."""
    text = Text.from_original(original[:LONGEST_TEXT])
    if len(text.folded) <= LONGEST_TEXT:
        return text
    return Text.from_original(original[: text.offsets[LONGEST_TEXT]])


def _bound_runs(text: Text) -> Text:
    """Without what nobody writes to be read: words and figures without end, the same few signs again and again. Patterns that
    look at every sign and what follows would take their time over them."""
    folded = text.folded
    for runs in _ENDLESS_RUNS:
        for found in runs.finditer(folded):
            folded = blank_span(folded, found.end("kept"), found.end(), " ")
    return replace(text, folded=folded) if folded != text.folded else text
