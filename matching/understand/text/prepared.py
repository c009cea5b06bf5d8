"""A message made ready to be read."""

from __future__ import annotations

from dataclasses import dataclass

from matching.understand.plain_text import Text
from matching.understand.text.language import detect_language
from matching.understand.text.repair import repair_typos
from matching.understand.text.speaker import blank_speaker

_LONGEST_TEXT = 600  # characters that are read: a pasted page says its thing at the beginning


@dataclass(frozen=True, slots=True)
class PreparedText:
    """`said` = all of it; `told` = without the speaker ("Conserverie : …"), who might answer, and why."""

    said: Text
    told: Text
    language: str


def prepare_text(original: str, language: str) -> PreparedText:
    """The text of a message as it is read; `language` where its words do not tell."""
    said = repair_typos(Text.from_original(original[:_LONGEST_TEXT]))
    return PreparedText(said, blank_speaker(said), detect_language(original, language))
